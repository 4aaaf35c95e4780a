using System.Collections.Immutable;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Mails about alerts and their acknowledgement.</summary>
internal static class WhenAnAlertIsHandled
{
    public static void Decide(Deliberation d, Input.AlertMailed mailed)
    {
        foreach (var alert in Together(d, mailed.Alert))
        {
            Record(d, alert, mailed.Recipient, mailed.Outcome);
        }
    }

    /// <summary>Whatever became of the alert since: what a mail came to is part of its history.</summary>
    public static void Decide(Deliberation d, Input.AlertMailArrived arrived)
    {
        foreach (var alert in Together(d, arrived.Alert))
        {
            Record(d, alert, arrived.Recipient, MailOutcome.Delivered);
        }
    }

    /// <summary>Of an alert that is closed nobody has to be told any more.</summary>
    public static void Decide(Deliberation d, Input.AlertMailBounced bounced)
    {
        foreach (var alert in Together(d, bounced.Alert).Where(alert => alert.Status == AlertStatus.Open))
        {
            Record(d, alert, bounced.Recipient, MailOutcome.Bounced);
        }

        PassOverIfUnreached(d, bounced.Alert);
    }

    /// <summary>What was accepted at this step came back, from everybody.</summary>
    public static void PassOverIfUnreached(Deliberation d, AlertId id)
    {
        if (Leader(d, id) is { Reached.IsEmpty: true } unreached)
        {
            Climbing.PassOver(d, unreached);
        }
    }

    /// <summary>What became of a text to a member of staff.</summary>
    public static void Record(Deliberation d, StaffPage page, MailOutcome outcome)
    {
        foreach (var alert in Together(d, page.Alert))
        {
            Record(d, alert, page.Recipient, outcome, NoticeChannel.Text);
        }
    }

    /// <summary>A step that was called since then is judged by itself.</summary>
    public static void Decide(Deliberation d, Input.AlertReachedNobody missing)
    {
        if (Leader(d, missing.Alert) is { } alert && alert.AskedBy == missing.Cause)
        {
            Climbing.PassOver(d, alert);
        }
    }

    /// <summary>Acknowledges every alert of the same mail.</summary>
    public static void Decide(Deliberation d, Input.AlertTakenOn taken)
    {
        var together = Together(d, taken.Alert);
        if (together.IsEmpty)
        {
            d.Refuse("no-such-alert", "There is no such alert.");
            return;
        }

        Acknowledge(d, together, taken.By);
    }

    /// <summary>Of what shares a mail, all that is open is acknowledged.</summary>
    public static void Acknowledge(Deliberation d, ImmutableArray<Alert> together, string by)
    {
        foreach (var alert in together.Where(alert => alert.Status == AlertStatus.Open))
        {
            d.Record(new Happening.AlertAcknowledged(d.Now, alert.Id, by));
            d.Do(new Effect.RefreshAlert(alert.Id));
        }
    }

    private static void Record(Deliberation d, Alert alert, string recipient, MailOutcome outcome, NoticeChannel channel = NoticeChannel.Mail)
    {
        d.Record(new Happening.AlertMailTried(d.Now, alert.Id, new AlertMail(recipient, d.Now, outcome, channel)));
        d.Do(new Effect.RefreshAlert(alert.Id));
    }

    /// <summary>The alert that says who is called, while nobody has acknowledged it.</summary>
    private static Alert? Leader(Deliberation d, AlertId id) => Together(d, id) is [var named, ..] ? d.State.LeaderOf(named) : null;

    /// <summary>The alerts that share a mail with this one, itself included.</summary>
    private static ImmutableArray<Alert> Together(Deliberation d, AlertId id) =>
        d.State.Alerts.FirstOrDefault(alert => alert.Id == id) is { } named ? d.State.AlertsMailedWith(named) : [];
}
