using NodaTime;

namespace EmaPain.Cli.Alerts;

/// <summary>An alert that nobody acknowledged.</summary>
internal sealed record OpenAlert(string Alert, string Participant, string Rule, string Level)
{
    /// <summary>What became of the reply to a cry for help.</summary>
    public string? Reply { get; init; }

    public Instant? RaisedAt { get; init; }
}
