using NodaTime;

namespace EmaPain.Cli.Participants;

/// <summary>The last agreement of a kind.</summary>
internal sealed record ShownConsent(string Kind, string Document)
{
    public Instant? GivenAt { get; init; }

    public string? RecordedBy { get; init; }

    public string? Way { get; init; }

    public Instant? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }
}
