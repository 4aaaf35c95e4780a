namespace EmaPain.Domain.Studies;

/// <summary>Who may be allocated and activated. All criteria have to be met; those of the paper that texts cannot tell are recorded by staff.</summary>
public sealed record EligibilityPlan
{
    public IReadOnlyList<EligibilityCriterion> Criteria { get; init; } = [];
}
