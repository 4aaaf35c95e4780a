using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>A language (ISO 639-1 code) that a person asked for, and when the carrier received that.</summary>
public sealed record LanguageSince(string Language, Instant Since);
