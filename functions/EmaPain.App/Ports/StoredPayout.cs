using EmaPain.Domain.Compensation;

namespace EmaPain.App.Ports;

/// <summary>A payout as read, with the version that a change has to find.</summary>
public sealed record StoredPayout(Payout Payout, string Version);
