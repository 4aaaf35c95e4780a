using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Alerts;

/// <summary><c>emapain alerts show STUDY SITE ALERT</c>: what happened to an alert.</summary>
internal static class AlertsShowCommand
{
    private const string Description = """
        Shows an alert from the rule that fired to its end: the values that the rule
        looked at, who was told and what came of it, who acknowledged it, attempts to
        reach the person, what was done and how it was judged. Each look is audited.

        Examples:
          emapain alerts show mission-reconnect north ALERT
          emapain alerts show mission-reconnect north ALERT --json
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        var alert = new Argument<string>("ALERT") { Description = "Id of the alert." };
        return new AppCommand(
            "show", Description, input,
            (parsed, app, cancel) => app.GetAsync(
                cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "alerts", parsed.GetRequiredValue(alert)),
            answer => PageOf(answer.As<ShownAlert>()))
        {
            study, site, alert,
        };
    }

    private static Page PageOf(ShownAlert shown)
    {
        (string Name, string? Value)[] facts =
        [
            ("participant", shown.Participant), ("rule", $"{shown.Alert.Rule} version {shown.Alert.RuleVersion}"), ("level", shown.Alert.Level),
            ("status", shown.Alert.Status), ("crisis reply", shown.Alert.Reply), ("acknowledged by", shown.Alert.AcknowledgedBy),
            ("disposition", shown.Alert.Disposition),
        ];
        return new Page(
            new Sheet("Alert", ["what", "value"]).Of(facts.Where(fact => fact.Value is not null), fact => [fact.Name, fact.Value]),
            new Sheet("History", ["at", "event", "staff", "detail"]).Of(
                shown.Events, one => [Wording.Utc(one.At), one.Kind, one.Staff, one.Detail]));
    }
}
