namespace EmaPain.Cli.Payments;

/// <summary>A payment that was recorded as failed.</summary>
internal sealed record FailedPayment(string Payout, string Participant);
