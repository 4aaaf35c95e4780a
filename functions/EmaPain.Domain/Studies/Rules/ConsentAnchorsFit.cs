using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>What is asked from the consent on is asked once, and of everybody: nobody has an arm yet.</summary>
public sealed class ConsentAnchorsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from plan in study.Occasions.Select((plan, place) => (Plan: plan, Place: place))
        where plan.Plan.Anchor == Anchor.Consent
        from fault in Faults(plan.Plan)
        select StudyIssue.Error(JsonPointer.To("occasions", plan.Place, fault.Field), fault.Sentence);

    private static IEnumerable<(string Field, string Sentence)> Faults(OccasionPlan plan)
    {
        if (plan.Kind != OccasionKind.Texts)
        {
            yield return ("anchor", "Staff may record an assessment before the activation anyway; take the anchor out.");
        }

        if (!plan.ComesWithAnchor())
        {
            yield return ("anchor", "Weeks, months and bursts are not counted from the consent; take them out, or the anchor.");
        }

        if (plan.Arms.Count > 0 || plan.Steps.Any(step => step.Arms.Count > 0))
        {
            yield return ("arms", "Nobody has an arm before the allocation; take the arms out here and in the steps.");
        }
    }
}
