namespace EmaPain.Oracle.Published;

/// <summary>Conditions that all have to hold, on as many consecutive scored occasions as it says.</summary>
public sealed record PublishedClause(string Level)
{
    public IReadOnlyList<string> Measures { get; init; } = [];

    public decimal? RiseFromBaseline { get; init; }

    public decimal? PercentFromBaseline { get; init; }

    public decimal? JumpFromLast { get; init; }

    public decimal? ValueAtLeast { get; init; }

    public decimal? BaselineAtMost { get; init; }

    public decimal? BaselineAbove { get; init; }

    public decimal? BeforeBelow { get; init; }

    public int Consecutive { get; init; } = 1;
}
