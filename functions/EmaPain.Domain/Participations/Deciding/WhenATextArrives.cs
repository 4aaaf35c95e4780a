using EmaPain.Domain.Ids;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>A person's text: cry for help first, then keywords, then answers.</summary>
internal static class WhenATextArrives
{
    public static void Decide(Deliberation d, Input.TextArrived text)
    {
        var conversation = Conversation.At(d.Study, d.State, text.ReceivedAt);
        var language = d.State.LanguageAt(text.ReceivedAt);
        var reading = conversation?.Read(d.Study, text.Text, language)
            ?? ReplyReader.Read(text.Text, new ReadingContext([], [], [], language) { Ours = StudyWordings.Sent(d.Study) });
        var crisis = CrisisScreen.Screen(text.Text);
        if (reading is Reading.OptOut)
        {
            OptingOut.Learn(d, text.ReceivedAt);
        }

        var isStrangers = WrongNumber.IsKnown(d, text);
        if (crisis is { Level: CrisisLevel.Urgent } || (crisis is not null && (isStrangers || !Coaching.IsConcern(d, text))))
        {
            CryForHelp.Answer(d, text, crisis);
        }

        if (isStrangers)
        {
            WrongNumber.HearOn(d, text, reading);
            Remarks.AskToRead(d, text, reading, crisis);
            return;
        }

        if (Coaching.Take(d, text, crisis))
        {
            return;
        }

        if (crisis is { Level: CrisisLevel.Urgent } && (reading is not Reading.Answered || conversation is null))
        {
            return;
        }

        Follow(d, text, reading, conversation);
        Remarks.AskToRead(d, text, reading, crisis);
    }

    private static void Follow(Deliberation d, Input.TextArrived text, Reading reading, Conversation? conversation)
    {
        switch (reading)
        {
            case Reading.OptOut:
                Keywords.ConfirmOptOut(d, text);
                break;
            case Reading.OptIn or Reading.Unreadable when Consenting.IsAwaited(d) && YesWords.IsYes(text.Text):
                Consenting.Confirm(d, text);
                Keywords.OptIn(d, text);
                break;
            case Reading.OptIn:
                Keywords.OptIn(d, text);
                break;
            case Reading.Help:
                Keywords.Help(d);
                break;
            case Reading.Balance:
                Keywords.Balance(d);
                break;
            case Reading.Answered answered when conversation is not null:
                Unreadable.SeeTo(d, text, answered.Beside);
                Answering.Take(d, text, answered, conversation);
                break;
            case Reading.Change change when conversation is not null:
                Correcting.Take(d, text, change, conversation);
                break;
            case Reading.Unreadable { Note: UnreadableNote.WrongNumber }:
                WrongNumber.Learn(d, text);
                break;
            case Reading.Unreadable { Note: UnreadableNote.WhichToChange which }:
                Correcting.AskWhich(d, text, which.ItemId is { } item ? [new SaidValue(new ItemId(item), null)] : [], conversation);
                break;
            case Reading.Unreadable unreadable when Answering.HearWithoutPlace(d, text, unreadable, conversation):
                break;
            case Reading.Unreadable unreadable:
                Unreadable.Answer(d, text, unreadable.Note, conversation);
                break;
            default:
                Unreadable.NothingIsOpen(d);
                break;
        }
    }
}
