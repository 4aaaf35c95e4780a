using System.Text.Json.Serialization;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>The last agreement of a kind; the history has those before.</summary>
/// <param name="Kind">What was agreed to.</param>
/// <param name="Document">The version of the document; empty where it was recorded before versions were kept by kind.</param>
/// <param name="GivenAt">When it was recorded.</param>
/// <param name="RecordedBy">Who recorded it, by id.</param>
/// <param name="Way">How it was given; none: not said.</param>
/// <param name="RevokedAt">When it was revoked; none: it is in force.</param>
/// <param name="RevokedBy">Who recorded that, by id.</param>
/// <param name="Since">Since when one of this kind has been in force without a break; none: since this one was given.</param>
public sealed record ConsentRecord(
    ConsentKind Kind, string Document, Instant GivenAt, string RecordedBy, ConsentWay? Way = null, Instant? RevokedAt = null, string? RevokedBy = null,
    Instant? Since = null)
{
    /// <summary>When the agreement of this kind began that this one goes on with.</summary>
    [JsonIgnore]
    public Instant BegunAt => Since ?? GivenAt;
}
