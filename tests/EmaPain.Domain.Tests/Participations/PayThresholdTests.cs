using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Sums of a year at which an institution has something to do.</summary>
public sealed class PayThresholdTests
{
    private static readonly PayoutId March = new("march");
    private static readonly PayoutId April = new("april");
    private readonly Trial trial = Trial.Active("mission-reconnect");

    [Fact]
    public void Each_threshold_of_the_year_and_site_asks_once_when_what_is_approved_reaches_it()
    {
        var thresholds = new[]
        {
            Threshold(ThresholdAction.Warn, 2000), Threshold(ThresholdAction.CollectTaxId, 2500), Threshold(ThresholdAction.Report, 2000) with { Year = 2027 },
            Threshold(ThresholdAction.Report, 2000) with { Sites = [new SiteId("south")] },
        };
        var study = trial.Study with { Compensation = trial.Study.Compensation with { Thresholds = thresholds } };
        var paid = new Trial(study);
        paid.Record(new StaffRecord.InterviewCompleted());
        paid.JudgeMoney("interview");
        Assert.Equal(["warn $20.00 2026"], Asked(paid.Decide(new Input.PaymentApproved(paid.NextId(), March, "kim"))));

        paid.Record(new StaffRecord.Adjustment(500, "travel"));
        var again = paid.Decide(new Input.PaymentApproved(paid.NextId(), April, "kim"));
        Assert.Equal(["warn $20.00 2026", "collect-tax-id $25.00 2026"], Asked(again));
    }

    [Fact]
    public void A_payment_counts_for_the_year_in_which_it_was_paid()
    {
        var study = trial.Study with { Compensation = trial.Study.Compensation with { Thresholds = [Threshold(ThresholdAction.Report, 2000)] } };
        var paid = new Trial(study) { Now = Instant.FromUtc(2026, 12, 20, 12, 0) };
        paid.Record(new StaffRecord.InterviewCompleted());
        paid.JudgeMoney("interview");
        Assert.Empty(Asked(paid.Decide(new Input.PaymentApproved(paid.NextId(), March, "kim"))));
        paid.Now = Instant.FromUtc(2027, 1, 5, 12, 0);

        Assert.Equal(["report $20.00 2027"], Asked(paid.Decide(new Input.PaymentReported(paid.NextId(), March, PaymentResult.Paid, "lee"))));
    }

    [Fact]
    public void What_came_back_counts_for_no_threshold()
    {
        var study = trial.Study with { Compensation = trial.Study.Compensation with { Thresholds = [Threshold(ThresholdAction.Report, 2500)] } };
        var paid = new Trial(study);
        paid.Record(new StaffRecord.InterviewCompleted());
        paid.JudgeMoney("interview");
        foreach (var (payout, result) in new[] { (March, PaymentResult.Paid), (March, PaymentResult.Failed), (April, PaymentResult.Paid) })
        {
            paid.Decide(new Input.PaymentApproved(paid.NextId(), payout, "kim"));
            Assert.Empty(Asked(paid.Decide(new Input.PaymentReported(paid.NextId(), payout, result, "lee"))));
        }
    }

    private static PayThreshold Threshold(ThresholdAction action, int cents) => new() { Action = action, Cents = cents };

    private static IEnumerable<string> Asked(Decision decision) =>
        decision.Effects.OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.HeedPayThreshold).Select(task => task.Cause);
}
