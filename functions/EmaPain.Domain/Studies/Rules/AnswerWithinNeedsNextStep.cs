using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>The time after which the next step is asked is set only where a step follows, and ends within the window.</summary>
public sealed class AnswerWithinNeedsNextStep : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from plan in study.Occasions.Select((value, place) => (value, place))
        from step in plan.value.Steps.Select((value, place) => (value, place))
        where step.value.AnswerWithinHours is not null
        let at = JsonPointer.To("occasions", plan.place, "steps", step.place, "answerWithinHours")
        from sentence in Faults(plan.value, step.value, step.place)
        select StudyIssue.Error(at, sentence);

    private static IEnumerable<string> Faults(OccasionPlan plan, OccasionStep step, int place)
    {
        if (place == plan.Steps.Count - 1)
        {
            yield return "No step follows that could be asked then; remove this.";
        }

        if (step.AnswerWithinHours >= plan.WindowHours)
        {
            yield return $"The window is over after {plan.WindowHours} hours; write fewer hours.";
        }
    }
}
