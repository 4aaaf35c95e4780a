using EmaPain.Domain.Replies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Somebody else has the phone: one apology, then only a cry for help is answered, until staff resume or record another phone.</summary>
internal static class WrongNumber
{
    /// <summary>Whether a text was received since the phone was said to be somebody else's: it stays in the inbox and answers nothing.</summary>
    public static bool IsKnown(Deliberation d, Input.TextArrived text) => d.State.WrongNumberSince <= text.ReceivedAt;

    /// <summary>The pause takes back what waits to be sent, so it comes before the apology.</summary>
    public static void Learn(Deliberation d, Input.TextArrived text)
    {
        var isFirst = d.State.WrongNumberSince is null;
        d.Record(new Happening.WrongNumberTold(d.Now, text.ReceivedAt));
        Unreadable.Pause(d, TaskKind.CheckPhoneNumber);
        TakeBack(d, text.ReceivedAt);
        if (isFirst)
        {
            Unreadable.Courtesy(d, Purpose.Confirmation, d.In(d.Study.Texts.WrongNumber));
        }
    }

    /// <summary>The text was late: what was answered since is not the person's, and staff learn what went to the stranger meanwhile.</summary>
    private static void TakeBack(Deliberation d, Instant since)
    {
        foreach (var occasion in d.State.Occasions.Where(one => one.Said.Any(said => said.Kind == SaidKind.Disowned)).ToList())
        {
            _ = Answering.TakeAnew(d, occasion.Id);
        }

        var misdirected = d.State.Occasions.Where(occasion => WentOut(occasion, since)).Select(occasion => occasion.Id).ToList();
        foreach (var id in misdirected)
        {
            d.Record(new Happening.Misdirected(d.Now, id));
        }

        if (misdirected.Count > 0)
        {
            d.RaiseTask(TaskKind.ReviewMisdirected, string.Join(' ', misdirected));
        }
    }

    private static bool WentOut(Occasion occasion, Instant since) =>
        occasion.Asked.Any(asked => asked.SentAt > since && asked.Delivery != Delivery.NotSent)
        || occasion.Reminders.Any(sent => sent > since)
        || (occasion.Invitation is { Delivery: not Delivery.NotSent } invitation && invitation.SentAt > since);

    /// <summary>A START counts as a STOP does, and is not confirmed.</summary>
    public static void HearOn(Deliberation d, Input.TextArrived text, Reading reading)
    {
        switch (reading)
        {
            case Reading.Unreadable { Note: UnreadableNote.WrongNumber }:
                d.RaiseTask(TaskKind.CheckPhoneNumber, d.Input.Id.Value);
                break;
            case Reading.OptIn:
                Keywords.OptIn(d, text);
                break;
        }
    }
}
