using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>A participation that uses a phone, and the number that texts it.</summary>
public sealed record PhoneUse(ParticipationKey Key, PhoneNumber SenderNumber);
