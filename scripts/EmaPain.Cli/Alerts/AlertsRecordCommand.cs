using System.CommandLine;
using EmaPain.App.Rehearsing;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Alerts;

/// <summary><c>emapain alerts record STUDY SITE ALERT RECORD [WORD]</c>: what staff did about an alert.</summary>
internal static class AlertsRecordCommand
{
    private const string Description = """
        Records what was done about an alert, from the acknowledgement to its end. A contact
        attempt acknowledges it too; to close it a disposition has to be recorded before.

        Records: acknowledgement; contact reached, leftMessage, noAnswer or emergencyServices;
        action none, safetyAssessment, adviceGiven, treatmentChanged, referred or welfareCheck;
        disposition noConcern, knownState, worsening, possibleAdverseEvent or notReached; close.

        Examples:
          emapain alerts record mission-reconnect north ALERT contact reached
          emapain alerts record mission-reconnect north ALERT disposition worsening
          emapain alerts record mission-reconnect north ALERT close
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        var alert = new Argument<string>("ALERT") { Description = "Id of the alert." };
        var words = new Argument<string[]>("RECORD") { Description = "What is recorded.", Arity = new ArgumentArity(1, 2) };
        return new AppCommand(
            "record", Description, input,
            (parsed, app, cancel) => app.PostAsync(
                AlertRecordWords.Read(parsed.GetRequiredValue(words))
                    ?? throw new CouldNotRunException($"'{string.Join(' ', parsed.GetRequiredValue(words))}' records nothing that is known. Known are: {AlertRecordWords.Known}."),
                cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "alerts", parsed.GetRequiredValue(alert), "records"),
            answer => new Page(new Sheet("Alert", ["alert", "level", "rule", "status", "acknowledged by", "contact", "action", "disposition"]).Of(
                [answer.As<RecordedAlert>()],
                shown => [shown.Alert, shown.Level, shown.Rule, shown.Status, shown.AcknowledgedBy, shown.Contact, shown.Action, shown.Disposition])))
        {
            study, site, alert, words,
        };
    }
}
