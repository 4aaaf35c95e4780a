using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Texts;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Answers and their corrections.</summary>
internal static class Answering
{
    /// <summary>Of one item at one occasion, the first answer included.</summary>
    public const int MostRevisions = 10;

    /// <summary>Of one person in the whole trial.</summary>
    public const int MostCorrections = 200;

    private const int MostConfirmationsWaiting = 3;

    /// <summary>Keeps the answers to items that had none when the text was received, and asks on.</summary>
    public static void Take(Deliberation d, Input.TextArrived text, Reading.Answered reading, Conversation conversation)
    {
        var id = conversation.Occasion.Id;
        var fresh = reading.Items.Where(read => Counts(d, conversation.Occasion, new ItemId(read.ItemId), text.ReceivedAt)).ToImmutableArray();
        if (fresh.IsEmpty)
        {
            Unreadable.NothingIsOpen(d);
            return;
        }

        foreach (var read in fresh)
        {
            Keep(d, id, Written(d, text, new ItemId(read.ItemId), read.Value));
        }

        var touched = fresh.Select(read => d.Study.InstrumentOf(new ItemId(read.ItemId)).Id).Distinct().ToList();
        AskOn(d, id, touched);
        Asking.CompleteIfNothingIsMissing(d, id);
        ExplainAgain(d, id);
        ReviseIfNeeded(d, id, touched);
        d.Do(new Effect.RefreshOccasion(id));
    }

    /// <summary>Replaces the last answers while their window is open; the old ones stay on record.</summary>
    public static void Correct(Deliberation d, Input.TextArrived text, Reading.Change change, Conversation conversation)
    {
        var id = conversation.Occasion.Id;
        var answered = Answered(conversation);
        if (answered.IsEmpty || text.ReceivedAt > conversation.Occasion.Closes)
        {
            Unreadable.AskAgain(d, conversation);
            return;
        }

        var corrected = Corrections(change, answered);
        if (corrected.IsEmpty)
        {
            Unreadable.AskWhichToChange(d, answered);
            return;
        }

        if (!corrected.All(correction => MayRevise(d, id, correction.Item)))
        {
            d.RaiseTask(TaskKind.LookAtTexts, $"corrections at {id}");
            Unreadable.AskAgain(d, conversation);
            return;
        }

        foreach (var (item, value) in corrected)
        {
            Keep(d, id, Written(d, text, item, value));
        }

        d.Revise(id);
        d.Do(new Effect.RefreshOccasion(id));
        Confirm(d, id, corrected.Select(correction => correction.Value));
    }

    /// <summary>Says what the answers are now. Few of these wait at a time, so that a STOP can delete all waiting texts at once.</summary>
    private static void Confirm(Deliberation d, OccasionId id, IEnumerable<int> values)
    {
        if (Steps.MayReply(d.State) && d.State.Pending.Count(text => text.Purpose == Purpose.Confirmation) < MostConfirmationsWaiting)
        {
            var words = d.In(d.Study.Texts.Changed).Replace(Filling.Value, NamesOfItems.List(values), StringComparison.Ordinal);
            d.Reply(Purpose.Confirmation, words, id);
        }
    }

    /// <summary>Whether an answer may be replaced once more; without an end to it the state would grow for ever.</summary>
    public static bool MayRevise(Deliberation d, OccasionId id, ItemId item) =>
        d.State.OccasionOf(id)!.CurrentAnswer(item) is not { } current
        || (current.Revision < MostRevisions && d.State.Occasions.Sum(occasion => occasion.Answers.Count(answer => answer.Revision > 1)) < MostCorrections);

    /// <summary>
    /// Of two texts that answer the same question the first counts, also where the second was delivered before it; a correction that the
    /// person sent since stays.
    /// </summary>
    private static bool Counts(Deliberation d, Occasion occasion, ItemId item, Instant receivedAt) =>
        occasion.CurrentAnswer(item) is not { } current
        || (current.ReceivedAt > receivedAt
            && occasion.Answers.All(answer => answer.Item != item || answer.ReceivedAt >= current.ReceivedAt)
            && MayRevise(d, occasion.Id, item));

    /// <summary>Keeps an answer as the next revision of its item's; late after the window.</summary>
    public static void Keep(Deliberation d, OccasionId id, Answer answer)
    {
        var occasion = d.State.OccasionOf(id)!;
        d.Record(new Happening.Answered(d.Now, id, answer with
        {
            Timeliness = answer.ReceivedAt <= occasion.Closes ? Timeliness.InWindow : Timeliness.Late,
            Revision = (occasion.CurrentAnswer(answer.Item)?.Revision ?? 0) + 1,
        }));
    }

    private static Answer Written(Deliberation d, Input.TextArrived text, ItemId item, int? value) =>
        new(item, value, text.ReceivedAt, Timeliness.InWindow, 1, AnswerMode.Text, d.State.Language, text.Id);

    /// <summary>Asks for the rest of the instrument that is open, or on to the next one. An answer to an earlier one changes nothing of what is open.</summary>
    private static void AskOn(Deliberation d, OccasionId id, List<InstrumentId> touched)
    {
        var occasion = d.State.OccasionOf(id)!;
        var newest = d.State.Occasions.Where(other => !other.Asked.IsEmpty).MaxBy(other => other.Asked[0].SentAt);
        var open = occasion.Asked[^1].Instrument;
        if (newest?.Id == id && touched.Contains(open) && !Steps.Missing(d.Study, occasion, open).IsEmpty)
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

    /// <summary>Money and alerts look again when an instrument became complete, or when an occasion that was closed got an answer.</summary>
    public static void ReviseIfNeeded(Deliberation d, OccasionId id, List<InstrumentId> touched)
    {
        var occasion = d.State.OccasionOf(id)!;
        if (occasion.Status is OccasionStatus.Closed or OccasionStatus.Completed
            || touched.Exists(instrument => Steps.Missing(d.Study, occasion, instrument).IsEmpty))
        {
            d.Revise(id);
        }
    }

    /// <summary>The items of the instrument that was answered last, as far as they are answered.</summary>
    private static ImmutableArray<Item> Answered(Conversation conversation) =>
        [.. (conversation.LastAnswered?.Items ?? []).Where(item => conversation.Occasion.CurrentAnswer(item.Id) is not null)];

    private static ImmutableArray<(ItemId Item, int Value)> Corrections(Reading.Change change, ImmutableArray<Item> answered)
    {
        if (change.ItemId is { } named)
        {
            var item = new ItemId(named);
            return answered.Any(known => known.Id == item) && change.Values is [var value] ? [(item, value)] : [];
        }

        return change.Values.Length == answered.Length ? [.. answered.Select(item => item.Id).Zip(change.Values)] : [];
    }
}
