namespace EmaPain.Domain.Compensation;

/// <summary>What became of a payment.</summary>
public enum PaymentResult
{
    Paid,

    /// <summary>Not paid, or come back; paid again with a later payout.</summary>
    Failed,
}
