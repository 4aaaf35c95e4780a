using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Compensation;

/// <summary>One person's part of a payout.</summary>
/// <param name="Payout">Which payout.</param>
/// <param name="Cents">US cents that the person is paid by it.</param>
public sealed record Payment(PayoutId Payout, int Cents);
