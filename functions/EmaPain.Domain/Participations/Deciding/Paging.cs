using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Texts that call staff to an alert. They say nothing of whom or what it is about, and no link leads there from them.</summary>
internal static class Paging
{
    private const string Words = "Study duty: something urgent waits for you. Please open the mail that you got just now, or call your study office.";

    /// <summary>Worth nothing later: by then the next step was called.</summary>
    private static readonly Duration HowLong = Duration.FromHours(1);

    public static void Decide(Deliberation d, Input.AlertTextAsked asked)
    {
        if (d.State.Alerts.FirstOrDefault(alert => alert.Id == asked.Alert) is not { Status: AlertStatus.Open } alert || alert.AskedBy != asked.Cause)
        {
            return;
        }

        var page = new StaffPage(alert.MailedWith, asked.Recipient);
        var text = new PendingText(page.TextFor(asked.Cause), Purpose.Page, null, null, page);
        d.Record(new Happening.TextDecided(d.Now, text));
        d.Do(new Effect.SendText(text.Id, Words, text.Purpose, null, d.Now, d.Now + HowLong, asked.Recipient));
    }

    /// <summary>The call has an outcome; whoever cannot be texted is not reached by it.</summary>
    public static void Learn(Deliberation d, EffectId text, SendOutcome outcome)
    {
        if (d.State.Pending.FirstOrDefault(pending => pending.Id == text) is { Page: { } page } pending)
        {
            d.Record(new Happening.TextOutcome(d.Now, pending.Id, outcome == SendOutcome.Accepted ? Delivery.Accepted : Delivery.Failed, null));
            WhenAnAlertIsHandled.Record(d, page, outcome == SendOutcome.Accepted ? MailOutcome.Accepted : MailOutcome.Failed);
        }

        d.Do(new Effect.ForgetText(text));
    }

    /// <summary>A call that was taken did not arrive: found by its id among those of the step.</summary>
    public static void Learn(Deliberation d, EffectId text, DeliveryReport report)
    {
        if (report == DeliveryReport.Delivered)
        {
            return;
        }

        var called =
            from alert in d.State.Alerts
            where alert.Status == AlertStatus.Open
            from reach in alert.Reached
            where reach.Channel == NoticeChannel.Text
            let page = new StaffPage(alert.MailedWith, reach.Recipient)
            where page.TextFor(alert.AskedBy) == text
            select page;
        if (called.FirstOrDefault() is { } missed)
        {
            WhenAnAlertIsHandled.Record(d, missed, MailOutcome.Bounced);
            WhenAnAlertIsHandled.PassOverIfUnreached(d, missed.Alert);
        }
    }
}
