namespace EmaPain.Domain.Studies;

/// <summary>What a participant earns; all amounts in cents of a US dollar.</summary>
public sealed record CompensationPlan
{
    /// <summary>The most that one participation can earn; none: no limit.</summary>
    public int? CapCents { get; init; }

    public IReadOnlyList<CompensationRule> Rules { get; init; } = [];
}
