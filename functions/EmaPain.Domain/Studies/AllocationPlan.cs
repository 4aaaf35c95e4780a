using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>
/// How people are allocated to the study's arms. Where the app draws: in permuted blocks of randomly varying size within strata; seed and block
/// sizes are the unblinded statistician's secret and stand in no study file. Without a plan staff record the arm whenever they like.
/// </summary>
public sealed record AllocationPlan
{
    public required AllocationUnit Unit { get; init; }

    public AllocationSource By { get; init; }

    /// <summary>Whether each site is a stratum of its own.</summary>
    public SiteStrata Sites { get; init; }

    /// <summary>What is recorded of people to tell their stratum; of a dyad that of the role named first in the study counts.</summary>
    public IReadOnlyList<StratumFactor> Factors { get; init; } = [];

    /// <summary>Occasions that everybody of a unit has to have completed before, as the baseline is.</summary>
    public IReadOnlyList<OccasionId> After { get; init; } = [];
}
