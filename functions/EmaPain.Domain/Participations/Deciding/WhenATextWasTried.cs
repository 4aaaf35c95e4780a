using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What becomes known of the way of a text.</summary>
internal static class WhenATextWasTried
{
    public static void Decide(Deliberation d, Input.TextTried tried)
    {
        var delivery = tried.Outcome switch
        {
            SendOutcome.Accepted => Delivery.Accepted,
            SendOutcome.Refused => Delivery.Failed,
            SendOutcome.NotSent => Delivery.NotSent,
            _ => Delivery.Unknown,
        };

        // A delivery report may have been faster than the answer to the call; it knows more.
        if (d.State.Pending.Any(text => text.Id == tried.Text) || d.State.Occasions.Any(occasion => IsOpen(occasion, tried.Text)))
        {
            Learn(d, tried.Text, delivery, tried.TriedAt);
        }

        d.Do(new Effect.ForgetText(tried.Text));
    }

    public static void Decide(Deliberation d, Input.DeliveryReported reported)
    {
        Learn(d, reported.Text, reported.Report == DeliveryReport.Delivered ? Delivery.Delivered : Delivery.Failed, null);
        if (reported.Report == DeliveryReport.OptedOut)
        {
            OptingOut.Learn(d);
        }
    }

    private static bool IsOpen(Occasion occasion, EffectId text) =>
        occasion.Asked.Any(asked => asked.Text == text && asked.Delivery is Delivery.Committed or Delivery.NotSent);

    private static void Learn(Deliberation d, EffectId text, Delivery delivery, Instant? sentAt)
    {
        var occasion = d.State.Occasions.FirstOrDefault(occasion => occasion.Asked.Any(asked => asked.Text == text));
        var isPending = d.State.Pending.Any(pending => pending.Id == text);
        if (occasion is null && !isPending)
        {
            return;
        }

        d.Record(new Happening.TextOutcome(d.Now, text, delivery, sentAt));
        if (occasion is not null)
        {
            d.Do(new Effect.RefreshOccasion(occasion.Id));
        }
    }
}
