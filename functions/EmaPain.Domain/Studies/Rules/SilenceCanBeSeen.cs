using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A rule on missed occasions asks for no more in a row than somebody is asked, of those that every arm has.</summary>
public sealed class SilenceCanBeSeen : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var asked = PlannedOccasion.Of(study).Where(occasion => occasion.Plan is { Kind: OccasionKind.Texts, Arms.Count: 0 }).ToList();
        var most = study.Roles
            .Select(role => asked.Count(occasion => occasion.Plan.Roles.Count == 0 || occasion.Plan.Roles.Contains(role.Id)))
            .DefaultIfEmpty().Max();
        return study.Alerts.Rules.Select((rule, place) => (rule, place))
            .Where(entry => entry.rule is { Trigger: AlertTrigger.Missed } && entry.rule.MissedInARow > most)
            .Select(entry => StudyIssue.Error(
                JsonPointer.To("alerts", "rules", entry.place, "missedInARow"),
                $"Nobody is asked by text on more than {most} occasions that every arm has; {entry.rule.MissedInARow} in a row can never be missed, write less or remove the rule."));
    }
}
