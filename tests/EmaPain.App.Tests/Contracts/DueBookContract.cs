using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every due book keeps.</summary>
public abstract class DueBookContract
{
    private const string Sender = "+18005550100";
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_new_book_is_empty()
    {
        var book = await OpenAsync();
        Assert.Null(await book.WatermarkAsync(Cancel));
        Assert.Null(await book.EarliestAsync(Cancel));
        Assert.Empty(await DueAsync(book, Monday, Monday));
    }

    [Fact]
    public async Task A_row_comes_due_at_its_instant_and_not_before()
    {
        var book = await OpenAsync();
        var due = Monday + Duration.FromMinutes(7);
        await book.EnterAsync(Ann, Sender, due, Monday, Cancel);
        Assert.Empty(await DueAsync(book, Monday, due - Duration.FromTicks(1)));
        var row = Assert.Single(await DueAsync(book, Monday, due));
        Assert.Equal((Ann, Sender, due), (row.Key, row.SenderNumber, row.Due));
    }

    [Fact]
    public async Task What_is_past_goes_into_the_present_where_a_tick_finds_it()
    {
        var book = await OpenAsync();
        var now = Monday + Duration.FromHours(3);
        await book.EnterAsync(Ann, Sender, Monday - Duration.FromDays(2), now, Cancel);
        var row = Assert.Single(await DueAsync(book, now, now));
        Assert.Equal(Monday - Duration.FromDays(2), row.Due);
    }

    [Fact]
    public async Task Three_buckets_before_the_watermark_are_read_again()
    {
        var book = await OpenAsync();
        await book.EnterAsync(Ann, Sender, Monday - Duration.FromMinutes(15), Monday - Duration.FromMinutes(15), Cancel);
        await book.EnterAsync(Bob, Sender, Monday - Duration.FromMinutes(16), Monday - Duration.FromMinutes(16), Cancel);
        Assert.Equal(Ann, Assert.Single(await DueAsync(book, Monday, Monday)).Key);
        Assert.Equal(2, (await DueAsync(book, Monday - Duration.FromMinutes(5), Monday)).Count);
    }

    [Fact]
    public async Task Entering_twice_within_a_bucket_leaves_the_later_entry()
    {
        var book = await OpenAsync();
        await book.EnterAsync(Ann, Sender, Monday + Duration.FromMinutes(1), Monday, Cancel);
        await book.EnterAsync(Ann, "55512", Monday + Duration.FromMinutes(2), Monday, Cancel);
        var row = Assert.Single(await DueAsync(book, Monday, Monday + Duration.FromMinutes(4)));
        Assert.Equal((Monday + Duration.FromMinutes(2), "55512"), (row.Due, row.SenderNumber));
    }

    [Fact]
    public async Task Removed_rows_are_gone_and_a_row_written_meanwhile_stays()
    {
        var book = await OpenAsync();
        await book.EnterAsync(Ann, Sender, Monday, Monday, Cancel);
        await book.EnterAsync(Bob, Sender, Monday, Monday, Cancel);
        var read = await DueAsync(book, Monday, Monday);
        await book.EnterAsync(Bob, Sender, Monday, Monday, Cancel);
        await book.RemoveAsync(read, Cancel);
        await book.RemoveAsync(read, Cancel);
        Assert.Equal(Bob, Assert.Single(await DueAsync(book, Monday, Monday)).Key);
    }

    [Fact]
    public async Task A_thousand_due_rows_of_several_buckets_are_read_and_removed()
    {
        var book = await OpenAsync();
        for (var batch = 0; batch < 10; batch++)
        {
            await Task.WhenAll(Enumerable.Range(batch * 101, 101).Select(number => book.EnterAsync(
                new ParticipationKey(Study, new ParticipantId($"p{number}")), Sender, Monday + Duration.FromSeconds(number % 600), Monday, Cancel)));
        }

        var now = Monday + Duration.FromMinutes(10);
        var read = await DueAsync(book, Monday, now);
        Assert.Equal(1010, read.DistinctBy(row => row.Key).Count());
        await book.EnterAsync(read[500].Key, Sender, read[500].Due, Monday, Cancel);
        await book.RemoveAsync(read, Cancel);
        Assert.Equal(read[500].Key, Assert.Single(await DueAsync(book, Monday, now)).Key);
    }

    [Fact]
    public async Task The_watermark_is_kept()
    {
        var book = await OpenAsync();
        await book.SetWatermarkAsync(Monday, Cancel);
        await book.SetWatermarkAsync(Monday + Duration.FromMinutes(1), Cancel);
        Assert.Equal(Monday + Duration.FromMinutes(1), await book.WatermarkAsync(Cancel));
        Assert.Null(await book.EarliestAsync(Cancel));
        Assert.Empty(await DueAsync(book, Monday, Monday + Duration.FromDays(400)));
    }

    [Fact]
    public async Task When_the_first_tick_ran_is_kept_beside_the_watermark()
    {
        var book = await OpenAsync();
        await book.BeginAsync(Monday - Duration.FromMinutes(10), Monday, Cancel);
        Assert.Equal(Monday - Duration.FromMinutes(10), await book.WatermarkAsync(Cancel));
        await book.SetWatermarkAsync(Monday + Duration.FromMinutes(1), Cancel);
        Assert.Equal((Monday, Monday + Duration.FromMinutes(1)), (await book.FirstTickAsync(Cancel), await book.WatermarkAsync(Cancel)));
    }

    [Fact]
    public async Task A_book_of_before_the_first_tick_was_noted_does_not_tell_it()
    {
        var book = await OpenAsync();
        await book.SetWatermarkAsync(Monday, Cancel);
        Assert.Null(await book.FirstTickAsync(Cancel));
    }

    [Fact]
    public async Task Every_sender_number_of_somebody_who_is_ahead_is_told_once()
    {
        var book = await OpenAsync();
        await book.SetWatermarkAsync(Monday, Cancel);
        Assert.Empty(await book.SendersAsync(Cancel).ToListAsync());
        await book.EnterAsync(Ann, Sender, Monday + Duration.FromDays(30), Monday, Cancel);
        await book.EnterAsync(Bob, "+18335550117", Monday + Duration.FromMinutes(12), Monday, Cancel);
        await book.EnterAsync(Bob, Sender, Monday + Duration.FromMinutes(40), Monday, Cancel);
        Assert.Equal([Sender, "+18335550117"], (await book.SendersAsync(Cancel).ToListAsync()).Order());
    }

    [Fact]
    public async Task The_earliest_row_tells_how_far_a_clock_may_jump()
    {
        var book = await OpenAsync();
        await book.EnterAsync(Ann, Sender, Monday + Duration.FromHours(30), Monday, Cancel);
        await book.EnterAsync(new ParticipationKey(Study, new ParticipantId("a")), Sender, Monday + Duration.FromMinutes(14), Monday, Cancel);
        await book.EnterAsync(Bob, Sender, Monday + Duration.FromMinutes(12), Monday, Cancel);
        Assert.Equal(Monday + Duration.FromMinutes(12), await book.EarliestAsync(Cancel));
    }

    [Fact]
    public async Task A_clock_that_jumps_to_the_earliest_row_finds_it_due()
    {
        var book = await OpenAsync();
        var due = Monday + Duration.FromNanoseconds(150);
        await book.EnterAsync(Ann, Sender, due, Monday, Cancel);
        var earliest = (await book.EarliestAsync(Cancel))!.Value;
        Assert.InRange(earliest, due, due + Duration.FromTicks(1));
        Assert.Single(await DueAsync(book, Monday, earliest));
    }

    protected abstract Task<IDueBook> OpenAsync();

    private static async Task<List<DueRow>> DueAsync(IDueBook book, Instant watermark, Instant now) =>
        await book.DueAsync(watermark, now, Cancel).ToListAsync();
}
