using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Table AlertStates: one row per alert with what became of it.</summary>
internal static class AlertRows
{
    public static ResearchRow Of(StudyDefinition study, Participation person, Alert alert) =>
        Blinding.TellsTheArm(study, alert) ? Row(person, alert).Unblinded() : Row(person, alert);

    private static ResearchRow Row(Participation person, Alert alert) =>
        Columns.Row(ResearchTables.AlertStates, person, alert.Id.Value, new Dictionary<string, object?>
        {
            ["Alert"] = alert.Id.Value,
            ["Rule"] = alert.Rule.Value,
            ["RuleVersion"] = alert.RuleVersion,
            ["ScreenVersion"] = alert.ScreenVersion,
            ["Level"] = Columns.Word(alert.Level),
            ["Occasion"] = alert.Occasion?.Value,
            ["Status"] = Columns.Word(alert.Status),
            ["RaisedUtc"] = Columns.Utc(alert.RaisedAt),
            ["Repeats"] = alert.Repeats?.Count ?? 0,
            ["Mailed"] = alert.Mailed(MailOutcome.Accepted),
            ["AcknowledgedUtc"] = Columns.Utc(alert.AcknowledgedAt),
            ["Step"] = alert.Rung + 1,
            ["ContactedUtc"] = Columns.Utc(alert.ContactedAt),
            ["Contact"] = Columns.Word(alert.Contact),
            ["Action"] = Columns.Word(alert.Action),
            ["Disposition"] = Columns.Word(alert.Disposition),
            ["ClosedUtc"] = Columns.Utc(alert.ClosedAt),
            ["CrisisReply"] = Columns.Word(alert.Reply),
        });
}
