using EmaPain.Domain.Alerts;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Mails about alerts and their acknowledgement.</summary>
internal static class WhenAnAlertIsHandled
{
    public static void Decide(Deliberation d, Input.AlertMailed mailed)
    {
        foreach (var alert in d.State.Alerts.Where(alert => alert.MailedWith == mailed.Alert))
        {
            d.Record(new Happening.AlertMailTried(d.Now, alert.Id, new AlertMail(mailed.Recipient, d.Now, mailed.Outcome)));
            d.Do(new Effect.RefreshAlert(alert.Id));
        }
    }

    /// <summary>Acknowledges every alert of the same mail.</summary>
    public static void Decide(Deliberation d, Input.AlertTakenOn taken)
    {
        if (d.State.Alerts.All(alert => alert.Id != taken.Alert))
        {
            d.Refuse("no-such-alert", "There is no such alert.");
            return;
        }

        foreach (var alert in d.State.Alerts.Where(alert => alert.MailedWith == taken.Alert && alert.Status == AlertStatus.Open))
        {
            d.Record(new Happening.AlertAcknowledged(d.Now, alert.Id, taken.By));
            d.Do(new Effect.RefreshAlert(alert.Id));
        }
    }
}
