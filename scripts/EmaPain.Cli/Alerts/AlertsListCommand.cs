using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Alerts;

/// <summary><c>emapain alerts list STUDY SITE</c>: alerts that nobody acknowledged.</summary>
internal static class AlertsListCommand
{
    private const string Description = """
        Lists the alerts of a site that nobody acknowledged, oldest first. An alert is
        acknowledged by the button behind the link in the mail, or by 'alerts record'.

        Examples:
          emapain alerts list mission-reconnect north
          emapain alerts list mission-reconnect north --json
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        return new AppCommand(
            "list", Description, input,
            (parsed, app, cancel) => app.GetAsync(cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "alerts"),
            answer => new Page(new Sheet("Open alerts", ["raised", "level", "rule", "participant", "crisis reply", "alert"]).Of(
                answer.As<List<OpenAlert>>(),
                alert => [Wording.Utc(alert.RaisedAt), alert.Level, alert.Rule, alert.Participant, alert.Reply, alert.Alert])))
        {
            study, site,
        };
    }
}
