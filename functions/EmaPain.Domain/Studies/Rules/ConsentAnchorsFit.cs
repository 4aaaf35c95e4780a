using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>What is asked from the consent or the eligibility on is asked once, and of everybody: nobody has an arm yet.</summary>
public sealed class ConsentAnchorsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from plan in study.Occasions.Select((plan, place) => (Plan: plan, Place: place))
        where plan.Plan.Anchor.IsBeforeActivation()
        from fault in Faults(study, plan.Plan)
        select StudyIssue.Error(JsonPointer.To("occasions", plan.Place, fault.Field), fault.Sentence);

    private static IEnumerable<(string Field, string Sentence)> Faults(StudyDefinition study, OccasionPlan plan)
    {
        if (!plan.IsSent())
        {
            yield return ("anchor", "Staff may record an assessment before the activation anyway; take the anchor out.");
        }

        if (!plan.ComesWithAnchor())
        {
            yield return ("anchor", "Weeks, months and bursts are not counted from there; take them out, or the anchor.");
        }

        if (plan.Arms.Count > 0 || plan.Steps.Any(step => step.Arms.Count > 0))
        {
            yield return ("arms", "Nobody has an arm before the allocation; take the arms out here and in the steps.");
        }

        if (plan.Anchor == Anchor.Eligibility && study.Eligibility.Criteria.Count == 0)
        {
            yield return ("anchor", "The study has no criteria that could be met; anchor it at the consent.");
        }

        if (plan.Anchor == Anchor.Eligibility && study.Eligibility.Criteria.Any(criterion => criterion.Occasion is { } id && OccasionPlanning.Find(study, id) == plan))
        {
            yield return ("anchor", "A criterion waits for these answers, and they for the criterion; anchor it at the consent.");
        }
    }
}
