using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>Who takes part by a phone and a sender number.</summary>
/// <param name="Key">The participation; it need not be enrolled yet.</param>
/// <param name="Enrolment">The input that was to enrol it.</param>
/// <param name="Version">As read.</param>
public sealed record PhoneUse(ParticipationKey Key, InputId Enrolment, string Version);
