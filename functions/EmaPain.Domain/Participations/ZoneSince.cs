using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>A time zone (IANA) and since when the person lives in it.</summary>
public sealed record ZoneSince(string Zone, Instant Since);
