using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Reminders go out, and the coordinator is asked to call, before the window closes.</summary>
public sealed class RemindersComeInTheWindow : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Occasions.SelectMany((plan, place) => Hours(plan, place)
            .Where(entry => entry.Hours >= plan.WindowHours)
            .Select(entry => StudyIssue.Error(entry.Place, $"The window is over after {plan.WindowHours} hours; write fewer hours, or leave this out.")));

    private static IEnumerable<(string Place, int? Hours)> Hours(OccasionPlan plan, int place) =>
    [
        (JsonPointer.To("occasions", place, "remindAfterHours"), plan.RemindAfterHours),
        .. plan.RemindAgainAfterHours.Select((hours, i) => (JsonPointer.To("occasions", place, "remindAgainAfterHours", i), (int?)hours)),
        (JsonPointer.To("occasions", place, "callAfterHours"), plan.CallAfterHours),
    ];
}
