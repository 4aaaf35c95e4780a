namespace EmaPain.Cli.Payments;

/// <summary>What a study owes, and its payouts.</summary>
internal sealed record ShownPayments(int OwedPeople, long OwedCents, IReadOnlyList<ShownPayout> Payouts);
