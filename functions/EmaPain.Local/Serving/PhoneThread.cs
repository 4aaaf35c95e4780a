using System.Collections.Immutable;
using EmaPain.Local.Carrier;
using EmaPain.Local.Carrier.Phones;

namespace EmaPain.Local.Serving;

/// <summary>What a phone shows: texts received, from the carrier's log, and texts sent, which only the phone itself knows.</summary>
internal sealed class PhoneThread(LoopbackCarrier carrier, TimeProvider time)
{
    private ImmutableList<TypedText> typed = [];
    private ImmutableHashSet<string> taken = [];

    /// <summary>Sends a text as the person's phone would.</summary>
    public void Type(PhoneOwner owner, string text)
    {
        var (at, after) = (time.GetUtcNow(), Received(owner).Count);
        var id = carrier.PhoneSends(owner.Phone, owner.Sender, text, at);
        ImmutableInterlocked.Update(ref typed, list => list.Add(new TypedText(id, owner, text, at, after)));
    }

    /// <summary>Both sides, in the order in which the phone saw them.</summary>
    public IReadOnlyList<ShownText> Of(PhoneOwner owner)
    {
        NoteTaken();
        var received = Received(owner);
        var mine = Volatile.Read(ref typed).Where(text => text.Owner == owner).ToLookup(text => text.After);
        return
        [
            .. Enumerable.Range(0, received.Count + 1).SelectMany(place => (place == 0 ? [] : new[] { Show(received[place - 1]) }).Concat(mine[place].Select(Show))),
        ];
    }

    private List<DeliveredText> Received(PhoneOwner owner) => [.. carrier.Phones.Of(owner.Phone).Where(text => text.From == owner.Sender)];

    /// <summary>Books that are settled have no event left that the trial did not take, dead letters apart.</summary>
    private void NoteTaken()
    {
        var all = Volatile.Read(ref typed);
        if (carrier.Settled)
        {
            var lost = carrier.DeadLetters.All.Select(letter => letter.EventId).ToHashSet();
            ImmutableInterlocked.Update(ref taken, ids => ids.Union(all.Select(text => text.MessageId).Where(id => !lost.Contains(id))));
        }
    }

    private static ShownText Show(DeliveredText text) =>
        new(text.MessageId, text.Author == TextAuthor.Trial ? "trial" : "carrier", text.Text, text.At, text.Segments, "delivered");

    private ShownText Show(TypedText text) =>
        new(text.MessageId, "person", text.Text, text.At, TextSegments.Count(text.Text), Volatile.Read(ref taken).Contains(text.MessageId) ? "delivered" : "sent");
}
