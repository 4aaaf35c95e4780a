using EmaPain.Domain.Compensation;

namespace EmaPain.App.Payments;

/// <summary>A payout as staff see it.</summary>
internal static class PayoutView
{
    public static object Of(Payout payout, TakenReport? report = null) => new
    {
        payout.Study, payout.Id, payout.Status, payout.ApprovedBy, payout.ApprovedAt, payout.Payments, payout.TotalCents, payout.Hash, payout.ExportedBy,
        payout.ExportedAt, Report = report,
    };
}
