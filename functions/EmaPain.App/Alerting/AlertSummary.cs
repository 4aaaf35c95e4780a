using EmaPain.Domain.Alerts;

namespace EmaPain.App.Alerting;

/// <summary>Where an alert stands, for staff: who is called and what was done; no score and no text.</summary>
public static class AlertSummary
{
    public static object Of(Alert alert) => new
    {
        Alert = alert.Id,
        alert.Rule,
        alert.RuleVersion,
        alert.Level,
        alert.Status,
        alert.Reply,
        alert.RaisedAt,
        Step = alert.Rung + 1,
        alert.AcknowledgedAt,
        alert.AcknowledgedBy,
        alert.ContactedAt,
        alert.Contact,
        alert.Action,
        alert.Disposition,
        alert.ClosedAt,
    };
}
