using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations;

/// <summary>What happenings make of alerts.</summary>
internal static class AlertHistory
{
    public static Participation? After(Participation p, Happening happening) => happening switch
    {
        Happening.AlertRaised h => p with { Alerts = p.Alerts.Add(h.Alert with { UntoldSince = h.At }) },
        Happening.AlertRepeated h => p.WithAlert(h.Alert, alert => Repeated(alert, h)),
        Happening.AlertWithdrawn h => p.WithAlert(h.Alert, alert => alert with { Status = AlertStatus.Withdrawn, UntoldSince = null, UnreachedSince = null }),
        Happening.AlertMailTried { Mail.Outcome: MailOutcome.Delivered } => p,
        Happening.AlertMailTried h => p.WithAlert(h.Alert, alert => Mailed(alert, h.Mail)),
        Happening.AlertAcknowledged h => p.WithAlert(h.Alert, alert => alert with
        {
            Status = AlertStatus.Acknowledged, AcknowledgedAt = h.At, AcknowledgedBy = h.By, UntoldSince = null, UnreachedSince = null,
        }),
        Happening.AlertCalled h => p.WithAlert(h.Alert, alert => Called(alert, h)),
        Happening.AlertUnreached h => p.WithAlert(h.Alert, alert => alert with { UnreachedSince = alert.UnreachedSince ?? h.At }),
        Happening.AlertContactTried h => p.WithAlert(h.Alert, alert => alert with { ContactedAt = alert.ContactedAt ?? h.At, Contact = h.Outcome }),
        Happening.AlertActedOn h => p.WithAlert(h.Alert, alert => alert with { Action = h.Action }),
        Happening.AlertJudged h => p.WithAlert(h.Alert, alert => alert with { Disposition = h.Disposition }),
        Happening.AlertClosed h => p.WithAlert(h.Alert, alert => alert with
        {
            Status = AlertStatus.Closed, ClosedAt = h.At, UntoldSince = null, UnreachedSince = null, HeardBy = null,
        }),
        _ => null,
    };

    private static Alert Repeated(Alert alert, Happening.AlertRepeated h)
    {
        var repeated = alert with
        {
            Repeats = Tally.After(alert.Repeats, h.At), Evidence = h.Evidence.IsEmpty ? alert.Evidence : h.Evidence, Reply = h.Reply ?? alert.Reply,
            ScreenVersion = h.ScreenVersion ?? alert.ScreenVersion,
        };
        return h.AskedBy is not { } cause ? repeated : repeated with
        {
            Status = AlertStatus.Open, AcknowledgedAt = null, AcknowledgedBy = null, AskedBy = cause, HeardBy = h.HeardBy, UntoldSince = alert.UntoldSince ?? h.At,
            ReopenedAt = alert.Status == AlertStatus.Open ? alert.ReopenedAt : h.At, Rung = 0, CalledAt = h.At, Reached = [], ContactedAt = null, Contact = null,
            Action = null, Disposition = null, ClosedAt = null,
        };
    }

    /// <summary>Who was called before may still acknowledge it; what counts for the next call is who is told at this step.</summary>
    private static Alert Called(Alert alert, Happening.AlertCalled h) => alert with
    {
        Status = AlertStatus.Open, AcknowledgedAt = null, AcknowledgedBy = null, AskedBy = h.AskedBy, HeardBy = alert.Occasion is null ? alert.LastHeardBy : null,
        UntoldSince = alert.UntoldSince ?? h.At,
        ReopenedAt = alert.Status == AlertStatus.Open ? alert.ReopenedAt : h.At, Rung = h.Rung, CalledAt = h.At, Reached = [],
        LapsedAt = h.Reason == CallReason.NoContact ? h.At : alert.LapsedAt,
    };

    private static Alert Mailed(Alert alert, AlertMail mail)
    {
        var reach = new AlertReach(mail.Recipient, mail.Channel);
        var isBounce = mail.Outcome == MailOutcome.Bounced;
        var outcome = isBounce ? MailOutcome.Accepted : mail.Outcome;
        var same = alert.Notices.FirstOrDefault(notice => notice.Recipient == mail.Recipient && notice.Outcome == outcome && notice.Channel == mail.Channel);
        var before = same ?? new AlertNotice(mail.Recipient, outcome, new Tally(0, First: null, mail.At)) { Channel = mail.Channel };
        var counted = isBounce ? before with { Bounced = before.Bounced + 1 } : before with { Tries = Tally.After(before.Tries, mail.At) };
        var after = alert with { Notices = same is null ? alert.Notices.Add(counted) : alert.Notices.Replace(same, counted) };
        return after with
        {
            Reached = mail.Outcome switch
            {
                MailOutcome.Accepted when !alert.Reached.Contains(reach) => alert.Reached.Add(reach),
                MailOutcome.Bounced => alert.Reached.Remove(reach),
                _ => alert.Reached,
            },
            UntoldSince = mail.Outcome switch
            {
                // The report may be faster than our own record that the mail was taken.
                MailOutcome.Accepted when after.IsTold(mail.Recipient) => null,
                MailOutcome.Bounced when after.Notices.All(notice => notice.Recipient == mail.Recipient || !after.IsTold(notice.Recipient)) =>
                    alert.UntoldSince ?? mail.At,
                _ => alert.UntoldSince,
            },
        };
    }

    private static Participation WithAlert(this Participation p, AlertId id, Func<Alert, Alert> change) =>
        p with { Alerts = [.. p.Alerts.Select(alert => alert.Id == id ? WhileItWaits(change(alert)) : alert)] };

    /// <summary>Who was told at a step counts only until somebody takes it on; every later call begins anew.</summary>
    private static Alert WhileItWaits(Alert alert) => alert.Status == AlertStatus.Open ? alert : alert with { Reached = [] };
}
