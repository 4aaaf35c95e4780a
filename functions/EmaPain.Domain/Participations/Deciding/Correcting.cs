using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Corrections of answers: taken where it is clear which answer they are for, else the person is asked.</summary>
internal static class Correcting
{
    private const int MostConfirmationsWaiting = 3;

    /// <summary>Replaces the last answers while their window is open; the old ones stay on record.</summary>
    public static void Take(Deliberation d, Input.TextArrived text, Reading.Change change, Conversation conversation)
    {
        var id = conversation.Occasion.Id;
        if (text.ReceivedAt > conversation.Occasion.Closes)
        {
            Unreadable.AskAgain(d, conversation);
            return;
        }

        var named = change.ItemId is { } name ? new ItemId(name) : (ItemId?)null;
        ImmutableArray<SaidValue> values = [.. change.Values.Select(value => new SaidValue(named, value, change.From))];
        var corrected = Retelling.Corrections(d.Study, Retelling.At(d.Study, conversation.Occasion, text.ReceivedAt), values).ToImmutableArray();
        if (!corrected.All(correction => Answering.MayRevise(d, id, correction.Item)))
        {
            d.RaiseTask(TaskKind.LookAtTexts, $"corrections at {id}");
            Unreadable.AskAgain(d, conversation);
        }
        else if (corrected.IsEmpty)
        {
            AskWhich(d, text, values, conversation);
        }
        else
        {
            Hear(d, text, values, conversation);
            _ = Answering.TakeAnew(d, id);
            Settle(d, id, corrected.Select(correction => correction.Value!.Value));
        }
    }

    /// <summary>
    /// Asks which answer a correction is for, or to what. It is remembered: what it is for may arrive after it, and so may, or may have before
    /// it, the text that says which.
    /// </summary>
    public static void AskWhich(Deliberation d, Input.TextArrived text, ImmutableArray<SaidValue> values, Conversation? conversation)
    {
        if (conversation is not null && text.ReceivedAt <= conversation.Occasion.Closes)
        {
            Hear(d, text, values, conversation);
            var touched = Answering.TakeAnew(d, conversation.Occasion.Id);
            if (touched.Count > 0)
            {
                Answering.AskOn(d, conversation.Occasion.Id, touched);
                return;
            }
        }

        Unreadable.AskWhichToChange(d, conversation);
    }

    /// <summary>Whether a text that reads as an answer says which answer an unclear correction before it is for.</summary>
    public static bool IsMadeClear(Deliberation d, OccasionId id, InputId text) => ClearedBy(d, id, text).Any();

    /// <summary>Takes the correction that a text made clear.</summary>
    public static void TakeCleared(Deliberation d, OccasionId id, InputId text)
    {
        _ = Answering.TakeAnew(d, id);
        Settle(d, id, ClearedBy(d, id, text));
    }

    private static IEnumerable<int> ClearedBy(Deliberation d, OccasionId id, InputId text) =>
        from told in Retelling.Of(d.Study, d.State.OccasionOf(id)!).Values
        from one in told.Skip(1)
        where one.By.Source == text
        select one.Value!.Value;

    private static void Hear(Deliberation d, Input.TextArrived text, ImmutableArray<SaidValue> values, Conversation conversation) =>
        Answering.Hear(d, conversation.Occasion.Id, new Said(text.Id, text.ReceivedAt, conversation.Current.Id, SaidKind.Correction, values));

    /// <summary>Judges anew, and says what the answers are now. Few of these wait at a time, so that a STOP can delete all waiting texts at once.</summary>
    private static void Settle(Deliberation d, OccasionId id, IEnumerable<int> values)
    {
        d.Revise(id);
        d.Do(new Effect.RefreshOccasion(id));
        if (Steps.MayReply(d.State) && d.State.Pending.Count(text => text.Purpose == Purpose.Confirmation) < MostConfirmationsWaiting)
        {
            var words = d.In(d.Study.Texts.Changed).Replace(Filling.Value, NamesOfItems.List(values), StringComparison.Ordinal);
            d.Reply(Purpose.Confirmation, words, id);
        }
    }
}
