using NodaTime;

namespace EmaPain.Cli.Participants;

/// <summary>An alert about a participant.</summary>
internal sealed record ShownAlert(string Alert, string Rule, string Level, string Status)
{
    public Instant? RaisedAt { get; init; }

    public Instant? AcknowledgedAt { get; init; }

    public string? AcknowledgedBy { get; init; }

    /// <summary>What became of the reply to a cry for help.</summary>
    public string? Reply { get; init; }
}
