using System.Globalization;
using EmaPain.App.Alerting;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Table AlertHistory: what happened to alerts, one row for each event, written once. Staff stand there by a pseudonym.</summary>
internal static class AlertEventRows
{
    public static readonly string[] Kinds =
        ["raised", "repeated", "withdrawn", "told", "acknowledged", "called", "unreached", "contact", "action", "disposition", "closed"];

    public static ResearchRow Of(StudyDefinition study, Participation person, AlertEvent happened)
    {
        var alert = person.Alerts.First(alert => alert.Id == happened.Alert);
        var row = Row(person, alert, happened) with { AsOf = happened.Happened.At, IsEvent = true };
        return Blinding.TellsTheArm(study, alert) ? row.Unblinded() : row;
    }

    private static ResearchRow Row(Participation person, Alert alert, AlertEvent happened) => Columns.Row(
        ResearchTables.AlertHistory, person, $"{alert.Id}~{happened.Number.ToString("D6", CultureInfo.InvariantCulture)}", new Dictionary<string, object?>
        {
            ["Alert"] = alert.Id.Value,
            ["Number"] = happened.Number,
            ["Event"] = happened.Kind,
            ["AtUtc"] = Columns.Utc(happened.Happened.At),
            ["Rule"] = alert.Rule.Value,
            ["RuleVersion"] = alert.RuleVersion,
            ["ScreenVersion"] = happened.ScreenVersion,
            ["Level"] = Columns.Word(alert.Level),
            ["Occasion"] = alert.Occasion?.Value,
            ["Evidence"] = happened.Evidence.Count > 0 ? DomainJson.Write(happened.Evidence) : null,
            ["Staff"] = happened.Staff is { } staff ? NameBasedId.Of("staff", person.Study.Value, staff).ToString() : null,
            ["Channel"] = Columns.Word(happened.Channel),
            ["Outcome"] = Columns.Word(happened.Mail) ?? Columns.Word(happened.Attempt),
            ["Step"] = happened.Step,
            ["Reason"] = Columns.Word(happened.Reason),
            ["Action"] = Columns.Word(happened.Action),
            ["Disposition"] = Columns.Word(happened.Disposition),
            ["CrisisReply"] = Columns.Word(happened.Reply),
        });
}
