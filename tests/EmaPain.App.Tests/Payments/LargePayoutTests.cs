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
    private const int People = 100_000;
    private const long MostGrowth = 8 * 1024 * 1024;

    /// <summary>One account book for each line is read and compared before the first row goes out.</summary>
    [Fact]
    public async Task The_export_of_100_000_payments_needs_no_more_memory_at_its_end_than_at_its_beginning()
    {
        var payouts = new LargeStudy(People);
        var sums = await PayoutFile.SumAsync(payouts.Payout, payouts.LinesAsync(PayDay.Study, payouts.Payout.Id, after: null, AppStage.Cancel), AppStage.Cancel);
        await payouts.SaveAsync(new StoredPayout(payouts.Payout, "1"), payouts.Payout.Sealed(sums.Payments, sums.Cents, sums.Hash), [], AppStage.Cancel);
        var books = new Mock<IParticipations>();
        books.Setup(store => store.LoadAsync(It.IsAny<ParticipationKey>(), It.IsAny<CancellationToken>())).Returns((ParticipationKey key, CancellationToken _) => Task.FromResult(LargeStudy.BookOf(key)));
        var export = new PayoutExport(payouts, new PaySight(new ShippedStudies([ShippedStudies.MissionReconnect])), books.Object, new InMemoryTaskBoard(), new InMemoryAudit(), new SetClock(AppStage.Monday));

        var file = Assert.IsType<StaffAnswer.TextFile>(await export.ExportAsync(PayDay.Study, payouts.Payout.Id, new StaffRequest("export", "lee"), AppStage.Cancel));
        books.Invocations.Clear();
        var (rows, before, most) = (0, GC.GetTotalMemory(forceFullCollection: true), 0L);
        await foreach (var row in file.Rows)
        {
            if (++rows % 20_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(People + 2, rows);
        Assert.InRange(most, long.MinValue, MostGrowth);
    }
}
