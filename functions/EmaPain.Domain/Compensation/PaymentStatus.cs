namespace EmaPain.Domain.Compensation;

/// <summary>How far a payment has come.</summary>
public enum PaymentStatus
{
    Approved,
    Disbursed,
    Failed,
}
