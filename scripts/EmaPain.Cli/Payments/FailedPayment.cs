namespace EmaPain.Cli.Payments;

/// <summary>A payment of which staff recorded that it failed, or that it did not; no result: it is not reported yet.</summary>
internal sealed record FailedPayment(string Payout, string Participant, string? Result = null);
