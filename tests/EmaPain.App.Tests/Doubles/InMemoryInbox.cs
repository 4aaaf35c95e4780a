using System.Collections.Concurrent;
using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryInbox : IInbox
{
    private readonly ConcurrentDictionary<InboxKey, InboxEntry> entries = [];

    public Task KeepAsync(InboxEntry entry, CancellationToken cancel)
    {
        entries.TryAdd(entry.Key, entry);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<InboxEntry> OfPhoneAsync(string phone, CancellationToken cancel) =>
        entries.Values.Where(entry => entry.Phone == phone).ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<InboxEntry> OfPhoneAsync(string phone, string day, CancellationToken cancel) =>
        entries.Values.Where(entry => entry.Phone == phone && entry.Key.Day == day && entry.Kind == InboxKind.Event).ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<InboxEntry> OfDayAsync(string day, CancellationToken cancel) =>
        entries.Values.Where(entry => entry.Key.Day == day && entry.Kind == InboxKind.Event).ToList().ToAsyncEnumerable();

    public Task BlankAsync(InboxKey key, CancellationToken cancel)
    {
        if (entries.ContainsKey(key))
        {
            entries[key] = new InboxEntry(key, InboxKind.Erased, "");
        }

        return Task.CompletedTask;
    }

    public IReadOnlyCollection<InboxEntry> Entries => [.. entries.Values];

    public Task<InboxEntry?> ReadAsync(InboxKey key, CancellationToken cancel) => Task.FromResult(entries.GetValueOrDefault(key));
}
