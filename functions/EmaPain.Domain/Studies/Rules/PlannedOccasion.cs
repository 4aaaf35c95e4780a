using System.Globalization;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An occasion that a plan makes, with the plan and the plan's place in the file.</summary>
internal sealed record PlannedOccasion(OccasionId Id, OccasionPlan Plan, int PlanPlace)
{
    /// <summary>Stands in a plan's id for the number of the week.</summary>
    public const string Week = "{week}";

    public static IEnumerable<PlannedOccasion> Of(StudyDefinition study) =>
        study.Occasions.SelectMany((plan, place) => IdsOf(plan).Select(id => new PlannedOccasion(id, plan, place)));

    private static IEnumerable<OccasionId> IdsOf(OccasionPlan plan) =>
        plan.Weeks.Count == 0
            ? [new OccasionId(plan.Id)]
            : plan.Weeks.Select(week => new OccasionId(plan.Id.Replace(Week, week.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
}
