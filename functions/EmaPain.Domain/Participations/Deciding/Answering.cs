using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Answers and their corrections.</summary>
internal static class Answering
{
    /// <summary>Of one item at one occasion, the first answer included.</summary>
    public const int MostRevisions = 10;

    /// <summary>Of one person in the whole trial.</summary>
    public const int MostCorrections = 200;

    /// <summary>Texts that are remembered of all open occasions; more are taken as they arrive and not again.</summary>
    public const int MostTexts = 60;

    /// <summary>Keeps the answers to items that had none when the text was received, and asks on.</summary>
    public static void Take(Deliberation d, Input.TextArrived text, Reading.Answered reading, Conversation conversation)
    {
        var (id, before) = (conversation.Occasion.Id, d.State.OccasionOf(conversation.Occasion.Id)!);
        Hear(d, id, AnswersOf(text, reading, conversation));
        if (Correcting.IsMadeClear(d, id, text.Id))
        {
            Correcting.TakeCleared(d, id, text.Id);
            return;
        }

        var touched = Retell(d, id).Select(item => d.Study.InstrumentOf(item).Id).Distinct().ToList();
        if (touched.Count == 0)
        {
            Unreadable.NothingIsOpen(d);
            return;
        }

        ReopenIfIncomplete(d, id);
        AskOn(d, id, touched);
        Asking.CompleteIfNothingIsMissing(d, id);
        ExplainAgain(d, id);
        ReviseIfNeeded(d, before, touched);
        d.Do(new Effect.RefreshOccasion(id));
    }

    /// <summary>Makes the answers what the texts leave that still count.</summary>
    /// <returns>The instruments of which answers changed.</returns>
    public static List<InstrumentId> TakeAnew(Deliberation d, OccasionId id)
    {
        var before = d.State.OccasionOf(id)!;
        var touched = Retell(d, id).Select(item => d.Study.InstrumentOf(item).Id).Distinct().ToList();
        if (touched.Count > 0)
        {
            ReopenIfIncomplete(d, id);
            ReviseIfNeeded(d, before, touched);
            d.Do(new Effect.RefreshOccasion(id));
        }

        return touched;
    }

    /// <summary>Whether an answer may be replaced once more; without an end to it the state would grow for ever.</summary>
    public static bool MayRevise(Deliberation d, OccasionId id, ItemId item) =>
        d.State.OccasionOf(id)!.RevisionOf(item) is var revision
        && (revision == 0 || (revision < MostRevisions && d.State.Occasions.Sum(occasion => occasion.Answers.Count(answer => answer.Revision > 1)) < MostCorrections));

    /// <summary>
    /// Remembers answers for which no place is left: a text that was received before them may yet make room, or they may say which answer an
    /// unclear correction before them is for.
    /// </summary>
    /// <returns>Whether they did.</returns>
    public static bool HearWithoutPlace(Deliberation d, Input.TextArrived text, Reading.Unreadable reading, Conversation? conversation)
    {
        if (reading.Note is UnreadableNote.TooMany or UnreadableNote.NoAnswer or UnreadableNote.OtherItem
            && conversation?.ReadWithoutPlace(d.Study, text.Text, d.State.LanguageAt(text.ReceivedAt)) is { } answers)
        {
            var id = conversation.Occasion.Id;
            Hear(d, id, AnswersOf(text, answers, conversation));
            if (Correcting.IsMadeClear(d, id, text.Id))
            {
                Correcting.TakeCleared(d, id, text.Id);
                return true;
            }
        }

        return false;
    }

    private static Said AnswersOf(Input.TextArrived text, Reading.Answered reading, Conversation conversation) => new(
        text.Id,
        text.ReceivedAt,
        conversation.Current.Id,
        SaidKind.Answer,
        [.. reading.Items.Select(read => new SaidValue(read.Placing == Placing.ByName ? new ItemId(read.ItemId) : null, read.Value))]);

    /// <summary>Remembers what a text said, so that it can be taken again after one that was received before it.</summary>
    public static void Hear(Deliberation d, OccasionId id, Said said)
    {
        if (d.State.Occasions.Sum(occasion => occasion.Said.Length) < MostTexts)
        {
            d.Record(new Happening.TextHeard(d.Now, id, said));
        }
    }

    /// <summary>Makes the answers what the texts say in the order of their receipt.</summary>
    /// <returns>The items whose answer is new, another one, or none any more.</returns>
    private static ImmutableArray<ItemId> Retell(Deliberation d, OccasionId id)
    {
        var occasion = d.State.OccasionOf(id)!;
        var told = Retelling.Of(d.Study, occasion);
        var items = d.Study.Instruments.SelectMany(instrument => instrument.Items).Select(item => item.Id);
        ImmutableArray<ItemId> changed = [.. items.Where(item => told.TryGetValue(item, out var said)
            ? !said[^1].Is(occasion.CurrentAnswer(item)) && MayRevise(d, id, item)
            : occasion.CurrentAnswer(item) is not null)];
        foreach (var item in changed)
        {
            Replace(d, id, item, told.GetValueOrDefault(item, []));
        }

        return changed;
    }

    private static void Replace(Deliberation d, OccasionId id, ItemId item, ImmutableArray<Told> told)
    {
        if (told.IsEmpty)
        {
            d.Record(new Happening.AnswerTakenBack(d.Now, id, item));
            return;
        }

        // Both values are kept where a correction arrived before what it corrects.
        foreach (var one in d.State.OccasionOf(id)!.CurrentAnswer(item) is null ? told : [told[^1]])
        {
            Keep(d, id, new Answer(item, one.Value, one.By.ReceivedAt, Timeliness.InWindow, 1, AnswerMode.Text, d.State.LanguageAt(one.By.ReceivedAt), one.By.Source));
        }
    }

    /// <summary>What was complete, and paid, lacks an answer: it waits for it again, or was missed after all.</summary>
    private static void ReopenIfIncomplete(Deliberation d, OccasionId id)
    {
        var occasion = d.State.OccasionOf(id)!;
        if (occasion.Status != OccasionStatus.Completed || Steps.AreComplete(d.Study, d.State, occasion))
        {
            return;
        }

        d.Record(new Happening.OccasionReopened(d.Now, id));
        if (d.Now >= occasion.Closes)
        {
            d.Record(new Happening.OccasionClosed(d.Now, id, MissingReason.NoResponse));
        }
    }

    /// <summary>Keeps an answer as the next revision of its item's; late after the window.</summary>
    public static void Keep(Deliberation d, OccasionId id, Answer answer)
    {
        var occasion = d.State.OccasionOf(id)!;
        d.Record(new Happening.Answered(d.Now, id, answer with
        {
            Timeliness = answer.ReceivedAt <= occasion.Closes ? Timeliness.InWindow : Timeliness.Late,
            Revision = occasion.RevisionOf(answer.Item) + 1,
        }));
    }

    /// <summary>Asks for the rest of the instrument that is open, or on to the next one. An answer to an earlier one changes nothing of what is open.</summary>
    public static void AskOn(Deliberation d, OccasionId id, List<InstrumentId> touched)
    {
        var occasion = d.State.OccasionOf(id)!;
        var open = occasion.Asked[^1].Instrument;
        if (Conversation.AskedLast(d.State, d.Now)?.Id == id && touched.Contains(open) && !Steps.Missing(d.Study, occasion, open).IsEmpty)
        {
            Asking.FollowingItem(d, id, open);
        }
        else if (occasion.Status == OccasionStatus.Open && DueTimes.NextStep(d.Study, d.State, occasion) <= d.Now)
        {
            Asking.NextInstrument(d, id);
        }
    }

    /// <summary>An answer to an occasion that was over without one shows that its question arrived and was read, or was asked on the phone.</summary>
    public static void ExplainAgain(Deliberation d, OccasionId id)
    {
        if (d.State.OccasionOf(id) is { Status: OccasionStatus.Closed, Reason: not MissingReason.NoResponse } or { Status: OccasionStatus.Unsent })
        {
            d.Record(new Happening.OccasionClosed(d.Now, id, MissingReason.NoResponse));
        }
    }

    /// <summary>Money and alerts look again when an instrument became complete or is so no more, or when an occasion that was closed got an answer.</summary>
    /// <param name="d">The decision.</param>
    /// <param name="before">The occasion as it was.</param>
    /// <param name="touched">The instruments whose answers changed.</param>
    public static void ReviseIfNeeded(Deliberation d, Occasion before, List<InstrumentId> touched)
    {
        var occasion = d.State.OccasionOf(before.Id)!;
        if (occasion.Status is OccasionStatus.Closed or OccasionStatus.Completed
            || touched.Exists(instrument => Steps.Missing(d.Study, occasion, instrument).IsEmpty || Steps.Missing(d.Study, before, instrument).IsEmpty))
        {
            d.Revise(before.Id);
        }
    }
}
