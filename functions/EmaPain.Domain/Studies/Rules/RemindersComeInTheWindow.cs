using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A reminder goes out before its window closes.</summary>
public sealed class RemindersComeInTheWindow : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Occasions.Select((plan, place) => (plan, place))
            .Where(entry => entry.plan.RemindAfterHours >= entry.plan.WindowHours)
            .Select(entry => StudyIssue.Error(
                JsonPointer.To("occasions", entry.place, "remindAfterHours"),
                $"The window is over after {entry.plan.WindowHours} hours; write fewer hours, or leave the reminder out."));
}
