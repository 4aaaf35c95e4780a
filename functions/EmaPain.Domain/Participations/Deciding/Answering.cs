using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Answers and their corrections.</summary>
internal static class Answering
{
    /// <summary>Keeps the answers to items that have none yet, and asks on.</summary>
    public static void Take(Deliberation d, Input.TextArrived text, Reading.Answered reading, Conversation conversation)
    {
        var id = conversation.Occasion.Id;
        var fresh = reading.Items.Where(read => conversation.Occasion.CurrentAnswer(new ItemId(read.ItemId)) is null).ToImmutableArray();
        if (fresh.IsEmpty)
        {
            Unreadable.NothingIsOpen(d);
            return;
        }

        foreach (var read in fresh)
        {
            Keep(d, text, conversation, new ItemId(read.ItemId), read.Value, revision: 1);
        }

        var touched = fresh.Select(read => d.Study.InstrumentOf(new ItemId(read.ItemId)).Id).Distinct().ToList();
        AskOn(d, conversation, touched);
        Asking.CompleteIfNothingIsMissing(d, id);
        ReviseIfNeeded(d, id, touched);
        d.Do(new Effect.RefreshOccasion(id));
    }

    /// <summary>Replaces the last answers while their window is open; the old ones stay on record.</summary>
    public static void Correct(Deliberation d, Input.TextArrived text, Reading.Change change, Conversation conversation)
    {
        var corrected = Corrections(change, conversation, LastAnswered(d, conversation));
        if (corrected.IsEmpty || text.ReceivedAt > conversation.Occasion.Closes)
        {
            Unreadable.AskAgain(d, conversation);
            return;
        }

        foreach (var (item, value) in corrected)
        {
            Keep(d, text, conversation, item, value, conversation.Occasion.CurrentAnswer(item)!.Revision + 1);
        }

        d.Revise(conversation.Occasion.Id);
        d.Do(new Effect.RefreshOccasion(conversation.Occasion.Id));
    }

    private static void Keep(Deliberation d, Input.TextArrived text, Conversation conversation, ItemId item, int? value, int revision)
    {
        var timeliness = text.ReceivedAt <= conversation.Occasion.Closes ? Timeliness.InWindow : Timeliness.Late;
        d.Record(new Happening.Answered(d.Now, conversation.Occasion.Id, new Answer(
            item, value, text.ReceivedAt, timeliness, revision, AnswerMode.Text, d.State.Language, text.Id)));
    }

    private static void AskOn(Deliberation d, Conversation conversation, List<InstrumentId> touched)
    {
        var id = conversation.Occasion.Id;
        var occasion = d.State.OccasionOf(id)!;
        var incomplete = touched.FirstOrDefault(instrument => !Steps.Missing(d.Study, occasion, instrument).IsEmpty);
        if (incomplete != default)
        {
            Asking.FollowingItem(d, id, incomplete);
        }
        else if (occasion.Status == OccasionStatus.Open && DueTimes.NextStep(d.Study, d.State, occasion) <= d.Now)
        {
            Asking.NextInstrument(d, id);
        }
    }

    /// <summary>Money and alerts look again when an instrument became complete, or when an occasion that was closed got an answer.</summary>
    private static void ReviseIfNeeded(Deliberation d, OccasionId id, List<InstrumentId> touched)
    {
        var occasion = d.State.OccasionOf(id)!;
        if (occasion.Status is OccasionStatus.Closed or OccasionStatus.Completed
            || touched.Exists(instrument => Steps.Missing(d.Study, occasion, instrument).IsEmpty))
        {
            d.Revise(id);
        }
    }

    private static InstrumentId? LastAnswered(Deliberation d, Conversation conversation) =>
        conversation.Occasion.Answers.LastOrDefault() is { } last ? d.Study.InstrumentOf(last.Item).Id : null;

    private static ImmutableArray<(ItemId Item, int Value)> Corrections(Reading.Change change, Conversation conversation, InstrumentId? last)
    {
        var answered = conversation.Occasion.CurrentAnswers.Select(answer => answer.Item).ToList();
        if (change.ItemId is { } named)
        {
            var item = new ItemId(named);
            return answered.Contains(item) && change.Values is [var value] ? [(item, value)] : [];
        }

        var ofLast = answered.Where(item => last is { } id && item.Value.StartsWith(id.Value + ".", StringComparison.Ordinal)).ToList();
        return change.Values.Length == ofLast.Count ? [.. ofLast.Zip(change.Values)] : [];
    }
}
