using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Compensation;

/// <summary>One person's line of a payout.</summary>
/// <param name="Participant">Who is paid, by pseudonym.</param>
/// <param name="Cents">US cents; 0: nothing was owed any more; none: not booked yet.</param>
/// <param name="Entry">The entry of the account book that approved it.</param>
/// <param name="Result">What became of it; none: not reported yet.</param>
public sealed record PayoutLine(ParticipantId Participant, int? Cents = null, EntryId? Entry = null, PaymentResult? Result = null)
{
    /// <summary>Whether money goes out for it.</summary>
    public bool IsPaid => Cents > 0;

    /// <summary>Whether it waits to be reported.</summary>
    public bool IsOpen => IsPaid && Result is null;

    /// <summary>What a line says of a payment that has come so far; none: not reported yet.</summary>
    public static PaymentResult? ResultOf(PaymentStatus status) => status switch
    {
        PaymentStatus.Disbursed => PaymentResult.Paid,
        PaymentStatus.Failed => PaymentResult.Failed,
        _ => null,
    };
}
