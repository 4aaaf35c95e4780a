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

    public Task<InboxEntry?> ReadAsync(InboxKey key, CancellationToken cancel) => Task.FromResult(entries.GetValueOrDefault(key));
}
