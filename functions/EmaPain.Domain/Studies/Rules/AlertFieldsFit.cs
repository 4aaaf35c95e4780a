using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An alert rule has the fields that its trigger needs and no others.</summary>
public sealed class AlertFieldsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Alerts.Rules.SelectMany((rule, place) =>
            Faults(rule).Select(fault => StudyIssue.Error(JsonPointer.To("alerts", "rules", place, fault.Field), fault.Sentence)));

    private static IEnumerable<(string Field, string Sentence)> Faults(AlertRule rule)
    {
        (string Field, AlertTrigger[] Triggers, string Purpose, bool Given)[] fields =
        [
            ("measures", [AlertTrigger.Scores], "the scores and items to watch", rule.Measures.Count > 0 ),
            ("clauses", [AlertTrigger.Scores], "what has to hold", rule.Clauses.Count > 0 ),
            ("level", [AlertTrigger.Crisis, AlertTrigger.Distress, AlertTrigger.Survey, AlertTrigger.Concern], "how soon a person has to look", rule.Level is not null),
            ("missedInARow", [AlertTrigger.Missed], "how many missed occasions in a row are meant", rule.MissedInARow is not null),
        ];
        foreach (var (field, triggers, purpose, given) in fields)
        {
            var needed = triggers.Contains(rule.Trigger);
            if (needed && !given)
            {
                yield return (field, $"Rule {rule.Id} does not say {purpose}; add \"{field}\".");
            }
            else if (!needed && given)
            {
                yield return (field, $"A rule with this trigger has no \"{field}\"; remove it.");
            }
        }
    }
}
