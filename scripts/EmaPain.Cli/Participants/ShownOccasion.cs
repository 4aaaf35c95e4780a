using NodaTime;

namespace EmaPain.Cli.Participants;

/// <summary>A planned contact as the app shows it to staff.</summary>
internal sealed record ShownOccasion(string Id, string Status)
{
    public Instant? Planned { get; init; }

    public LocalDateTime? PlannedLocal { get; init; }

    public string? Zone { get; init; }

    public Instant? Closes { get; init; }

    public Instant? SentAt { get; init; }

    public Instant? CompletedAt { get; init; }

    public string? MissingReason { get; init; }

    public IReadOnlyList<ShownScore> Scores { get; init; } = [];
}
