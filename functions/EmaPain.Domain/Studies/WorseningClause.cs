namespace EmaPain.Domain.Studies;

/// <summary>Conditions on one measure that all have to hold, on as many consecutive scored occasions as the clause says.</summary>
public sealed record WorseningClause
{
    public required AlertLevel Level { get; init; }

    /// <summary>Measures of the rule that this clause is for; empty: all.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Points above the baseline, at least.</summary>
    public decimal? RiseFromBaseline { get; init; }

    /// <summary>Per cent above the baseline, at least; from a baseline of 0 any rise suffices.</summary>
    public decimal? PercentFromBaseline { get; init; }

    /// <summary>Points above the scored occasion before, at least; the value has to be above the baseline as well.</summary>
    public decimal? JumpFromLast { get; init; }

    /// <summary>The value, at least.</summary>
    public decimal? ValueAtLeast { get; init; }

    /// <summary>The baseline, at most.</summary>
    public decimal? BaselineAtMost { get; init; }

    /// <summary>The baseline, above.</summary>
    public decimal? BaselineAbove { get; init; }

    /// <summary>Holds only where the baseline or the scored occasion before was below this value.</summary>
    public decimal? BeforeBelow { get; init; }

    /// <summary>Consecutive scored occasions on which all of this has to hold, 1 and up.</summary>
    public int Consecutive { get; init; } = 1;
}
