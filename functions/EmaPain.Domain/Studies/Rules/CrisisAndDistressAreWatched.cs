using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Every study watches for words of crisis, which are urgent, and for distress; one rule each.</summary>
public sealed class CrisisAndDistressAreWatched : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        foreach (var trigger in (AlertTrigger[])[AlertTrigger.Crisis, AlertTrigger.Distress])
        {
            var count = study.Alerts.Rules.Count(rule => rule.Trigger == trigger);
            if (count != 1)
            {
                var word = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(trigger.ToString());
                yield return StudyIssue.Error("/alerts/rules", $"{count} rules have the trigger \"{word}\"; write exactly one.");
            }
        }

        for (var place = 0; place < study.Alerts.Rules.Count; place++)
        {
            if (study.Alerts.Rules[place] is { Trigger: AlertTrigger.Crisis, Level: not (AlertLevel.Urgent or null) })
            {
                yield return StudyIssue.Error(JsonPointer.To("alerts", "rules", place, "level"), "Words of crisis cannot wait; write \"urgent\".");
            }
        }
    }
}
