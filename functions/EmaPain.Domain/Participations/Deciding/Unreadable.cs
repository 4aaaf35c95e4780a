using EmaPain.Domain.Ids;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Texts that answer nothing: asked again once, never guessed, and never in an endless loop.</summary>
internal static class Unreadable
{
    /// <summary>Texts within an hour in answer to unreadable or repeated ones (design section 5).</summary>
    private const int MostCourtesies = 5;

    public static void Answer(Deliberation d, Input.TextArrived text, UnreadableNote note, Conversation? conversation)
    {
        switch (note)
        {
            case UnreadableNote.MaybeStop or UnreadableNote.Distress:
                SeeTo(d, text, note);
                break;
            case UnreadableNote.Language language:
                ChangeLanguage(d, language.Code, text.ReceivedAt, conversation);
                break;
            case UnreadableNote.AutoReply or UnreadableNote.Quotation:
                break;
            default:
                AskAgain(d, conversation);
                break;
        }
    }

    /// <summary>Has a person look at what stands in a text, whether it holds answers besides or not.</summary>
    public static void SeeTo(Deliberation d, Input.TextArrived text, UnreadableNote? note)
    {
        switch (note)
        {
            case UnreadableNote.MaybeStop when text.ReceivedAt < d.State.ResumedAt:
                // Staff resumed since, but need not know of this one.
                d.RaiseTask(TaskKind.AskWhetherToStop, d.Input.Id.Value);
                break;
            case UnreadableNote.MaybeStop:
                Pause(d, TaskKind.AskWhetherToStop);
                break;
            case UnreadableNote.Distress:
                Alerting.OnText(d, AlertTrigger.Distress);
                break;
        }
    }

    public static void AskAgain(Deliberation d, Conversation? conversation)
    {
        if (conversation is null || Asking.OpenQuestion(d, conversation.Occasion) is not { } question)
        {
            NothingIsOpen(d);
        }
        else if (!WasAskedAgain(conversation.Occasion) && Steps.MayReply(d.State))
        {
            d.Record(new Happening.AskedAgain(d.Now, conversation.Occasion.Id));
            Courtesy(d, Purpose.Reask, d.In(d.Study.Texts.AskAgain).Replace("{question}", question, StringComparison.Ordinal), conversation.Occasion.Id);
        }
    }

    /// <summary>A correction that does not say which answer it is for, or to what; where nothing was answered it is no correction.</summary>
    public static void AskWhichToChange(Deliberation d, Conversation? conversation)
    {
        if (conversation is null || conversation.LastAnswers.IsEmpty || d.Now > conversation.Occasion.Closes)
        {
            AskAgain(d, conversation);
        }
        else if (Steps.MayReply(d.State))
        {
            var names = NamesOfItems.List(conversation.LastAnswers, d.State.Language);
            Courtesy(d, Purpose.Reask, d.In(d.Study.Texts.ChangeWhich).Replace(Filling.Names, names, StringComparison.Ordinal));
        }
    }

    /// <summary>Once for each question: what is still not read stays open.</summary>
    private static bool WasAskedAgain(Occasion occasion) => occasion.AskedAgainAt >= occasion.LastQuestionAt;

    public static void NothingIsOpen(Deliberation d) => Courtesy(d, Purpose.Notice, d.In(d.Study.Texts.NothingOpen));

    public static void Courtesy(Deliberation d, Purpose purpose, string words, OccasionId? occasion = null)
    {
        if (d.State.OptedOutSince is not null || d.State.WithdrawnSince is not null || Permissions.IsTextingRevoked(d.State))
        {
            return;
        }

        var recent = d.State.Courtesies.Count(at => at > d.Now - Duration.FromHours(1));
        if (recent >= MostCourtesies)
        {
            d.RaiseTask(TaskKind.LookAtTexts, d.Calendar.LocalAt(d.Now).Date.ToString("uuuu-MM-dd", null));
            return;
        }

        d.Record(new Happening.CourtesySent(d.Now));
        d.Reply(purpose, words, occasion);
    }

    public static void Pause(Deliberation d, TaskKind task)
    {
        if (d.State.PausedSince is null)
        {
            d.Record(new Happening.Paused(d.Now, task));
            OptingOut.CancelTexts(d);
            d.Do(new Effect.RefreshParticipant());
        }

        d.RaiseTask(task, d.Input.Id.Value);
    }

    private static void ChangeLanguage(Deliberation d, string code, Instant since, Conversation? conversation)
    {
        if (!d.Study.Languages.Contains(code))
        {
            AskAgain(d, conversation);
            return;
        }

        d.Record(new Happening.LanguageChanged(d.Now, code, since));
        d.Do(new Effect.RefreshParticipant());
        var question = conversation is not null && Steps.MayReply(d.State) ? Asking.OpenQuestion(d, conversation.Occasion) : null;
        Courtesy(d, Purpose.Confirmation, question ?? d.In(d.Study.Texts.NothingOpen));
    }
}
