using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Every alert level says once who is told, an urgent one tells somebody, and so should every one that a rule raises.</summary>
public sealed class AlertLevelsArePlanned : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var levels = study.Alerts.Levels;
        foreach (var missing in Enum.GetValues<AlertLevel>().Except(levels.Select(plan => plan.Level)))
        {
            yield return StudyIssue.Error("/alerts/levels", $"Who is told of level \"{Word(missing)}\" is not said; add an entry.");
        }

        for (var place = 0; place < levels.Count; place++)
        {
            if (levels.Take(place).Any(before => before.Level == levels[place].Level))
            {
                yield return StudyIssue.Error(JsonPointer.To("alerts", "levels", place, "level"), $"Level \"{Word(levels[place].Level)}\" stands here before; keep one entry.");
            }

            if (levels[place] is { Level: AlertLevel.Urgent, First: null })
            {
                yield return StudyIssue.Error(JsonPointer.To("alerts", "levels", place, "role"), "An urgent alert has to reach a person; name the staff role that is mailed, or the steps of a ladder.");
            }
            else if (levels[place] is { First: null, Level: var level } && IsRaised(study, level))
            {
                yield return StudyIssue.Warning(
                    JsonPointer.To("alerts", "levels", place, "role"), $"Rules raise alerts of level \"{Word(level)}\" and nobody is told of them; name the staff role, or the steps of a ladder.");
            }
        }
    }

    /// <summary>Words of crisis that are in doubt are for review, whatever the rule says.</summary>
    private static bool IsRaised(StudyDefinition study, AlertLevel level) => study.Alerts.Rules.Any(rule =>
        rule.Level == level || rule.Clauses.Any(clause => clause.Level == level) || (rule.Trigger == AlertTrigger.Crisis && level == AlertLevel.Review));

    private static string Word(AlertLevel level) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(level.ToString());
}
