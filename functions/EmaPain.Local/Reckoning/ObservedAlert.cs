namespace EmaPain.Local.Reckoning;

/// <summary>A row of table AlertStates.</summary>
/// <param name="Mailed">Mails that a server took.</param>
public sealed record ObservedAlert(string Participant, string Rule, string Level, string? Occasion, string Status, int Mailed)
{
    public DateTimeOffset? Raised { get; init; }

    /// <summary>The step of the ladder that was called last, from 1.</summary>
    public int Step { get; init; } = 1;

    public DateTimeOffset? Acknowledged { get; init; }

    public DateTimeOffset? Contacted { get; init; }

    public DateTimeOffset? Closed { get; init; }
}
