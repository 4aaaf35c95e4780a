using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing.Rules;

/// <summary>An alert that was raised and mailed before is still raised, and mailed to somebody.</summary>
public sealed class AlertsReachSomebody : IConsequenceRule
{
    public IEnumerable<Consequence> Of(StudyEdit edit) => [.. Rules(edit.Old.Alerts, edit.New.Alerts), .. Levels(edit.Old.Alerts, edit.New.Alerts)];

    private static IEnumerable<Consequence> Rules(AlertPlan old, AlertPlan next) =>
        old.Rules.Select(rule => rule.Id).Except(next.Rules.Select(rule => rule.Id)).Select(id => new Consequence(
            ConsequenceKind.Warning, JsonPointer.To("alerts", "rules", id.Value), $"Rule {id} is gone: nobody is told any more of what it watched."));

    private static IEnumerable<Consequence> Levels(AlertPlan old, AlertPlan next) =>
        from level in old.Levels
        where level.First is not null
        let now = next.RoleOf(level.Level)
        where now != level.First
        select new Consequence(
            ConsequenceKind.Warning, JsonPointer.To("alerts", "levels", Word(level.Level)),
            now is { } role
                ? $"Alerts of level {Word(level.Level)} are mailed to role '{role}' instead of '{level.First}': put somebody on each site's list ('emapain staff add')."
                : $"Alerts of level {Word(level.Level)} were mailed to role '{level.First}' and are mailed to nobody now.");

    private static string Word(AlertLevel level) => level switch
    {
        AlertLevel.Info => "info",
        AlertLevel.Review => "review",
        _ => "urgent",
    };
}
