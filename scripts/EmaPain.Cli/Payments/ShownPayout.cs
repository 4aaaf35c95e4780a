using EmaPain.Cli.Output;
using NodaTime;

namespace EmaPain.Cli.Payments;

/// <summary>A payout as the app tells of it.</summary>
internal sealed record ShownPayout(string Id, string Status)
{
    public string? ApprovedBy { get; init; }

    public Instant? ApprovedAt { get; init; }

    public int Payments { get; init; }

    public long TotalCents { get; init; }

    public string? Hash { get; init; }

    public string? ExportedBy { get; init; }

    public Instant? ExportedAt { get; init; }

    /// <summary>What came of a report; none: the answer is about none.</summary>
    public ShownReport? Report { get; init; }

    public bool IsTakingIn => Status == "confirming";

    public static Sheet SheetOf(IEnumerable<ShownPayout> payouts) =>
        new Sheet("Payouts", ["approved", "by", "status", "payments", "total", "exported", "by", "payout"]).Of(
            payouts,
            payout =>
            [
                Wording.Utc(payout.ApprovedAt), payout.ApprovedBy, payout.Status, $"{payout.Payments}", Wording.Dollars(payout.TotalCents),
                Wording.Utc(payout.ExportedAt), payout.ExportedBy, payout.Id,
            ]);
}
