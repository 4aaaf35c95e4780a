using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every book of the mornings' mails keeps.</summary>
public abstract class MorningMailBookContract
{
    private const MorningMailKind Tasks = MorningMailKind.Tasks;
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly StaffMember Kim = new("kim", Study, Minneapolis, new StaffRoleId("coordinator"), "kim@example.org");
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly DateTimeOffset Now = Monday.ToDateTimeOffset();

    [Fact]
    public async Task A_mail_is_one_persons_and_one_days()
    {
        var book = await OpenAsync();
        Assert.True(await book.TakeAsync(Tasks, Kim, Day, Now, Cancel));
        Assert.False(await book.TakeAsync(Tasks, Kim with { Address = "new@example.org" }, Day, Now, Cancel));
        Assert.True(await book.TakeAsync(Tasks, Kim with { Id = "lee" }, Day, Now, Cancel));
        Assert.True(await book.TakeAsync(Tasks, Kim, Day.PlusDays(1), Now, Cancel));
        Assert.True(await book.TakeAsync(Tasks, Kim with { Site = new SiteId("portland") }, Day, Now, Cancel));
        Assert.True(await book.TakeAsync(MorningMailKind.Alerts, Kim, Day, Now, Cancel));
    }

    [Fact]
    public async Task A_mail_that_broke_off_is_taken_again_after_ten_minutes_and_one_that_is_closed_never()
    {
        var book = await OpenAsync();
        await book.TakeAsync(Tasks, Kim, Day, Now, Cancel);
        Assert.False(await book.TakeAsync(Tasks, Kim, Day, Now.AddMinutes(10), Cancel));
        Assert.True(await book.TakeAsync(Tasks, Kim, Day, Now.AddMinutes(11), Cancel));
        Assert.False(await book.TakeAsync(Tasks, Kim, Day, Now.AddMinutes(12), Cancel));
        await book.CloseAsync(Tasks, Kim, Day, Cancel);
        await book.CloseAsync(Tasks, Kim, Day, Cancel);
        Assert.False(await book.TakeAsync(Tasks, Kim, Day, Now.AddHours(3), Cancel));
    }

    [Fact]
    public async Task Of_many_at_once_one_sends()
    {
        var book = await OpenAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => book.TakeAsync(Tasks, Kim, Day, Now, Cancel))));
        Assert.Single(taken, one => one);
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => book.TakeAsync(Tasks, Kim, Day, Now.AddHours(1), Cancel))));
        Assert.Single(again, one => one);
    }

    protected abstract Task<IMorningMailBook> OpenAsync();
}
