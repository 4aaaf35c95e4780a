using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What becomes known of the way of a text. Outcome of the call and delivery report may come in any order.</summary>
internal static class WhenATextWasTried
{
    public static void Decide(Deliberation d, Input.TextTried tried)
    {
        if (StaffPage.Is(tried.Text))
        {
            Paging.Learn(d, tried.Text, tried.Outcome);
            return;
        }

        var delivery = tried.Outcome switch
        {
            SendOutcome.Accepted => Delivery.Accepted,
            SendOutcome.Refused => Delivery.Failed,
            SendOutcome.NotSent => Delivery.NotSent,
            _ => Delivery.Unknown,
        };

        // Only where it was taken is it known when: an open outcome may be of a text that went out at the first try, minutes ago.
        Instant? sentAt = tried.Outcome == SendOutcome.Accepted ? tried.TriedAt : null;
        var asked = AskedBy(d, tried.Text);
        var isPending = d.State.Pending.Any(text => text.Id == tried.Text);
        if (tried.Outcome != SendOutcome.Accepted && isPending)
        {
            TellIfNoReplyArrived(d, tried.Text);
        }

        if (isPending || asked is { Delivery: Delivery.Committed or Delivery.NotSent or Delivery.Unknown })
        {
            Learn(d, tried.Text, delivery, sentAt);
        }
        else if (asked is { Delivery: Delivery.Delivered } && asked.SentAt < sentAt)
        {
            // The delivery report was faster than the answer to the call; it knows more, but not when.
            Learn(d, tried.Text, asked.Delivery, sentAt);
        }

        d.Do(new Effect.ForgetText(tried.Text));
    }

    public static void Decide(Deliberation d, Input.DeliveryReported reported)
    {
        if (StaffPage.Is(reported.Text))
        {
            Paging.Learn(d, reported.Text, reported.Report);
            return;
        }

        Learn(d, reported.Text, reported.Report == DeliveryReport.Delivered ? Delivery.Delivered : Delivery.Failed, null);
        if (reported.Report != DeliveryReport.Delivered)
        {
            TellIfNoReplyArrived(d, reported.Text);
        }

        if (reported.Report == DeliveryReport.OptedOut)
        {
            OptingOut.Learn(d, reported.ReceivedAt);
        }
    }

    private static AskedInstrument? AskedBy(Deliberation d, EffectId text) =>
        d.State.Occasions.SelectMany(occasion => occasion.Asked).FirstOrDefault(asked => asked.Text == text);

    /// <summary>Staff who count on the crisis reply have to learn that it did not arrive, or perhaps did not.</summary>
    private static void TellIfNoReplyArrived(Deliberation d, EffectId text)
    {
        if (d.State.CrisisReplyText == text)
        {
            Alerting.OnText(d, AlertTrigger.Crisis, reply: CrisisReply.NotPossible);
        }
    }

    private static void Learn(Deliberation d, EffectId text, Delivery delivery, Instant? sentAt)
    {
        var occasion = d.State.Occasions.FirstOrDefault(occasion => occasion.Invitation?.Text == text || occasion.Asked.Any(asked => asked.Text == text));
        var isPending = d.State.Pending.Any(pending => pending.Id == text);
        if (occasion is null && !isPending)
        {
            return;
        }

        d.Record(new Happening.TextOutcome(d.Now, text, delivery, sentAt));
        if (occasion is not null)
        {
            d.Do(new Effect.RefreshOccasion(occasion.Id));
            Crediting.LookAtLost(d, occasion);
        }
    }
}
