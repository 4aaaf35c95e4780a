using EmaPain.App.Ports;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every keeper of dead letters keeps.</summary>
public abstract class DeadLettersContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_letter_moved_twice_is_kept_once()
    {
        var letters = await OpenAsync();
        var letter = new DeadLetter("inbound", "3f", "{\"text\":\"\U0001F622\"}", Monday);
        await letters.KeepAsync(letter, Cancel);
        await letters.KeepAsync(letter with { KeptAt = Monday + Duration.FromDays(1) }, Cancel);
        Assert.Equal<DeadLetter>([letter], await letters.AllAsync(Cancel));
        Assert.True(await letters.AnyAsync(Cancel));
    }

    [Fact]
    public async Task All_letters_come_oldest_first_whole_and_go_when_removed()
    {
        var letters = await OpenAsync();
        var late = new DeadLetter("due", "2", new string('y', 65_000), Monday + Duration.FromHours(1));
        var early = new DeadLetter("inbound", "2", "", Monday);
        await letters.KeepAsync(late, Cancel);
        await letters.KeepAsync(early, Cancel);
        Assert.Equal<DeadLetter>([early, late], await letters.AllAsync(Cancel));
        Assert.Equal(late, await letters.FindAsync("due", "2", Cancel));
        Assert.Null(await letters.FindAsync("due", "3", Cancel));
        await letters.RemoveAsync(early, Cancel);
        await letters.RemoveAsync(early, Cancel);
        Assert.Equal<DeadLetter>([late], await letters.AllAsync(Cancel));
    }

    protected abstract Task<IDeadLetters> OpenAsync();
}
