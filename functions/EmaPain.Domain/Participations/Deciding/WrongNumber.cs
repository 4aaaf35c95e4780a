using EmaPain.Domain.Replies;

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
        if (isFirst)
        {
            Unreadable.Courtesy(d, Purpose.Confirmation, d.In(d.Study.Texts.WrongNumber));
        }
    }

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
