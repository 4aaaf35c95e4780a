using NodaTime;

namespace EmaPain.Cli.Alerts;

/// <summary>An alert that is not closed.</summary>
internal sealed record ListedAlert(string Alert, string Participant, string Rule, string Level, string Status)
{
    /// <summary>What is to be done next.</summary>
    public string? Next { get; init; }

    /// <summary>Until when; none: no time is set.</summary>
    public Instant? By { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>What became of the reply to a cry for help.</summary>
    public string? Reply { get; init; }

    public Instant? RaisedAt { get; init; }
}
