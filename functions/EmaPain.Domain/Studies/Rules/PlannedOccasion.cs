using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An occasion that a plan makes, with the plan and the plan's place in the file.</summary>
internal sealed record PlannedOccasion(OccasionId Id, OccasionPlan Plan, int PlanPlace)
{
    public static IEnumerable<PlannedOccasion> Of(StudyDefinition study) =>
        study.Occasions.SelectMany((plan, place) => plan.Slots().Select(slot => new PlannedOccasion(slot.Id, plan, place)));
}
