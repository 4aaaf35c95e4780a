using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Doubles;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using Moq;

namespace EmaPain.App.Tests.Payments;

public sealed class LargePayoutTests
{
    private const int People = 20_000;

    /// <summary>Some account books are read at once, and the totals wait for the row before them.</summary>
    private const int MostAhead = 32;

    [Fact]
    public async Task No_more_lines_of_a_payout_are_held_than_are_compared_at_once()
    {
        var payouts = new LargeStudy(People);
        var sums = await PayoutFile.SumAsync(payouts.Payout, payouts.LinesAsync(PayDay.Study, payouts.Payout.Id, after: null, AppStage.Cancel), AppStage.Cancel);
        await payouts.SaveAsync(new StoredPayout(payouts.Payout, "1"), payouts.Payout.Sealed(sums.Payments, sums.Cents, sums.Hash), [], AppStage.Cancel);
        var (compared, ahead) = (0, 0);
        var books = new Mock<IParticipations>();
        books.Setup(store => store.LoadAsync(It.IsAny<ParticipationKey>(), It.IsAny<CancellationToken>())).Returns((ParticipationKey key, CancellationToken _) =>
        {
            ahead = Math.Max(ahead, payouts.Read - compared++);
            return Task.FromResult(LargeStudy.BookOf(key));
        });
        payouts.Read = 0;
        var (tasks, clock) = (new InMemoryTaskBoard(), new SetClock(AppStage.Monday));
        var export = new PayoutExport(
            payouts, new PaySight(new ShippedStudies([ShippedStudies.MissionReconnect])), books.Object, tasks, new UnreadableBooks(tasks, clock), new InMemoryAudit(), clock);

        var file = Assert.IsType<StaffAnswer.TextFile>(await export.ExportAsync(PayDay.Study, payouts.Payout.Id, new StaffRequest("export", "lee"), AppStage.Cancel));
        Assert.Equal(People, compared);
        Assert.InRange(ahead, 1, MostAhead);

        (payouts.Read, ahead) = (0, 0);
        var rows = 0;
        await foreach (var row in file.Rows)
        {
            ahead = Math.Max(ahead, payouts.Read - rows++);
        }

        Assert.Equal(People + 2, rows);
        Assert.InRange(ahead, 0, MostAhead);
    }
}
