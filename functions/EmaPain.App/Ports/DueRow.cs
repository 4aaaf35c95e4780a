using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>A row of the due book as read.</summary>
public sealed record DueRow(ParticipationKey Key, string SenderNumber, Instant Due, string Bucket, string Version);
