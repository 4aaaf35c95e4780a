using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>A version of the study that a person took part in before.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Until">When the person was moved to a later one.</param>
public sealed record FormerVersion(int Version, Instant Until);
