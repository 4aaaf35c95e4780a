using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>A sum of payments in a calendar year at which an institution has to do something (facts/domain.md section 8).</summary>
public sealed record PayThreshold
{
    public required ThresholdAction Action { get; init; }

    /// <summary>US cents; crossed when the payments of the year reach it.</summary>
    public required int Cents { get; init; }

    /// <summary>The calendar year; none: every year.</summary>
    public int? Year { get; init; }

    /// <summary>Sites of the institution whose rule it is; empty: all.</summary>
    public IReadOnlyList<SiteId> Sites { get; init; } = [];
}
