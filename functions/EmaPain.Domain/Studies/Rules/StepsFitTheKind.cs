using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An occasion by texts asks instruments, each once; an assessment asks nothing, and without a linked survey reminds of nothing.</summary>
public sealed class StepsFitTheKind : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Occasions.SelectMany((plan, place) => plan.Kind == OccasionKind.Texts ? OfTexts(plan, place).Concat(LeadOfTexts(plan, place)) : OfAssessment(plan, place));

    private static IEnumerable<StudyIssue> OfTexts(OccasionPlan plan, int place)
    {
        if (plan.Steps.Count == 0)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "steps"), "Nothing is asked here; add a step, or make it an assessment.");
        }

        for (var step = 0; step < plan.Steps.Count; step++)
        {
            if (plan.Steps.Take(step).Any(before => before.Instrument == plan.Steps[step].Instrument))
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("occasions", place, "steps", step, "instrument"),
                    $"{plan.Steps[step].Instrument} is asked earlier in this occasion; keep one step.");
            }
        }
    }

    /// <summary>Questions go out by the clock; only a visit can come early.</summary>
    private static IEnumerable<StudyIssue> LeadOfTexts(OccasionPlan plan, int place) => plan.LeadHours == 0
        ? []
        : [StudyIssue.Error(JsonPointer.To("occasions", place, "leadHours"), "Only an assessment can be recorded early; remove this.")];

    private static IEnumerable<StudyIssue> OfAssessment(OccasionPlan plan, int place)
    {
        if (plan.Steps.Count > 0)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "steps"), "An assessment is recorded by staff and asks nothing by text; remove the steps.");
        }

        if (plan.Survey is not null)
        {
            yield break;
        }

        if (plan.RemindAfterHours is not null)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "remindAfterHours"), "Nobody is reminded of an assessment without a survey; remove this.");
        }

        if (plan.CallAfterHours is not null)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "callAfterHours"), "Nothing is asked that a call could be about; remove this.");
        }

        if (plan.CatchUp != CatchUp.SendLate)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "catchUp"), "No prompt goes out that could be late; remove this.");
        }
    }
}
