using System.Collections.Immutable;

namespace EmaPain.Local.Carrier.Phones;

/// <summary>All texts that reached phones, in the order of arrival, and those who want to see each new one.</summary>
public sealed class PhoneLog
{
    private readonly Lock gate = new();
    private ImmutableList<DeliveredText> texts = [];
    private ImmutableList<Action<DeliveredText>> watchers = [];

    public IReadOnlyList<DeliveredText> All => Volatile.Read(ref texts);

    public IReadOnlyList<DeliveredText> Of(string phone) => [.. All.Where(text => text.To == phone)];

    /// <summary>Calls <paramref name="seen"/> for every text from now on, while the carrier still counts it as open work.</summary>
    /// <returns>Dispose it to look away.</returns>
    public IDisposable Watch(Action<DeliveredText> seen)
    {
        lock (gate)
        {
            watchers = watchers.Add(seen);
        }

        return new Watcher(this, seen);
    }

    internal void Arrive(DeliveredText text)
    {
        ImmutableList<Action<DeliveredText>> present;
        lock (gate)
        {
            texts = texts.Add(text);
            present = watchers;
        }

        present.ForEach(seen => seen(text));
    }

    private sealed class Watcher(PhoneLog log, Action<DeliveredText> seen) : IDisposable
    {
        public void Dispose()
        {
            lock (log.gate)
            {
                log.watchers = log.watchers.Remove(seen);
            }
        }
    }
}
