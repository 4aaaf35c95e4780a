namespace EmaPain.Oracle.Published;

/// <summary>Arms are drawn: of whom, by which strata, and what has to be done before.</summary>
public sealed record PublishedAllocation(string Unit)
{
    /// <summary>Who draws: app, or statistician, whose arm staff record.</summary>
    public string By { get; init; } = "app";

    public IReadOnlyList<PublishedFactor> Factors { get; init; } = [];

    /// <summary>Occasions that everybody of a unit has to have completed.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public bool IsByApp => By == "app";

    public bool IsOfDyads => Unit == "dyad";
}
