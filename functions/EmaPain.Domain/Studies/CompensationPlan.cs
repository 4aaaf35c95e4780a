namespace EmaPain.Domain.Studies;

/// <summary>What a participant earns; all amounts in cents of a US dollar.</summary>
public sealed record CompensationPlan
{
    /// <summary>The most that one participation can earn; none: no limit.</summary>
    public int? CapCents { get; init; }

    /// <summary>The most that one participation can earn in a calendar year of the site; none: no limit.</summary>
    public int? YearCapCents { get; init; }

    public IReadOnlyList<CompensationRule> Rules { get; init; } = [];

    /// <summary>Sums of payments at which the coordinator has something to do.</summary>
    public IReadOnlyList<PayThreshold> Thresholds { get; init; } = [];
}
