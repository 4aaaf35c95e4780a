using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Alerts;

/// <summary><c>emapain alerts list STUDY SITE</c>: alerts that are not closed.</summary>
internal static class AlertsListCommand
{
    private const string Description = """
        Lists the alerts of a site that are not closed, oldest first, with what is to
        be done next, until when, and whether that is overdue: acknowledge (the button
        behind the link in the mail, or 'alerts record'), then contact, disposition,
        close, all by 'alerts record'.

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
            answer => new Page(SheetOf(answer.As<List<ListedAlert>>())))
        {
            study, site,
        };
    }

    private static Sheet SheetOf(List<ListedAlert> alerts) =>
        new Sheet("Alerts", ["no", "raised", "level", "rule", "status", "next", "by", "overdue", "participant", "crisis reply", "alert"]) { Below = 1 }.Of(
            alerts.Index(),
            one => [
                $"{one.Index + 1}", Wording.Utc(one.Item.RaisedAt), one.Item.Level, one.Item.Rule, one.Item.Status, one.Item.Next, Wording.Utc(one.Item.By),
                one.Item.IsOverdue ? "yes" : "", one.Item.Participant, one.Item.Reply, one.Item.Alert]);
}
