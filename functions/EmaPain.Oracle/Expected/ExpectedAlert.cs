namespace EmaPain.Oracle.Expected;

/// <summary>An alert that staff have to see, as it stands at the end.</summary>
/// <param name="Rule">What raised it.</param>
/// <param name="Level">How urgent it is.</param>
/// <param name="Occasion">Missing where a text raised it.</param>
/// <param name="Raised">When.</param>
/// <param name="Status">open, acknowledged, closed or withdrawn.</param>
/// <param name="Step">The step that was called last, from 1.</param>
/// <param name="Mails">How many mails told of it.</param>
public sealed record ExpectedAlert(string Rule, string Level, string? Occasion, DateTimeOffset Raised, string Status, int Step, int Mails)
{
    public DateTimeOffset? Acknowledged { get; init; }

    /// <summary>The first contact attempt since it was raised or opened again.</summary>
    public DateTimeOffset? Contacted { get; init; }

    /// <summary>When a person ended it; it is a possible adverse event then, with a record of its own if it is about a participant.</summary>
    public DateTimeOffset? Closed { get; init; }
}
