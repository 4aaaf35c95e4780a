using EmaPain.App.Ports;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every book of the safety path keeps.</summary>
public abstract class SafetyBookContract
{
    private const string Kim = "kim@example.org";
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Fact]
    public async Task The_screening_that_was_noted_last_stands()
    {
        var book = await OpenAsync();
        Assert.Null(await book.LastScreeningAsync(Cancel));
        await book.NoteScreeningAsync(Monday, Cancel);
        await book.NoteScreeningAsync(Monday + Duration.FromMinutes(15), Cancel);
        Assert.Equal(Monday + Duration.FromMinutes(15), await book.LastScreeningAsync(Cancel));
    }

    [Fact]
    public async Task Who_was_told_of_a_cause_on_a_day_is_known_for_that_cause_day_and_address()
    {
        var book = await OpenAsync();
        await book.NoteToldAsync("no-screening", Day, Kim, Cancel);
        await book.NoteToldAsync("no-screening", Day, Kim, Cancel);
        Assert.True(await book.IsToldAsync("no-screening", Day, Kim, Cancel));
        Assert.False(await book.IsToldAsync("no-screening", Day.PlusDays(1), Kim, Cancel));
        Assert.False(await book.IsToldAsync("dead-letters", Day, Kim, Cancel));
        Assert.False(await book.IsToldAsync("no-screening", Day, "lee@example.org", Cancel));
    }

    protected abstract Task<ISafetyBook> OpenAsync();
}
