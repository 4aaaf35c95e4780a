using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>There are three reminders at most, each later than the one before, and the coordinator is asked to call after the last.</summary>
public sealed class RemindersAscend : IStudyRule
{
    private const int MostFurther = 2;

    public IEnumerable<StudyIssue> Check(StudyDefinition study) => study.Occasions.SelectMany(OfPlan);

    private static IEnumerable<StudyIssue> OfPlan(OccasionPlan plan, int place)
    {
        var further = plan.RemindAgainAfterHours;
        if (further.Count > 0 && plan.RemindAfterHours is null)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "remindAfterHours"), "There are further reminders and no first one; write its hours here.");
        }

        if (further.Count > MostFurther)
        {
            yield return StudyIssue.Error(
                JsonPointer.To("occasions", place, "remindAgainAfterHours"), $"Three reminders are the most; keep {MostFurther} here beside \"remindAfterHours\".");
        }

        for (var i = 0; i < further.Count; i++)
        {
            if (further[i] <= (i == 0 ? plan.RemindAfterHours : further[i - 1]))
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("occasions", place, "remindAgainAfterHours", i), "A further reminder comes after the one before; write more hours.");
            }
        }

        if (plan.CallAfterHours <= plan.Reminders().Select(hours => (int?)hours).LastOrDefault())
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "callAfterHours"), "Nobody is called before the last reminder; write more hours.");
        }
    }
}
