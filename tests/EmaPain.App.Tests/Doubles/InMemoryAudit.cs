using System.Collections.Concurrent;
using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryAudit : IAudit
{
    private readonly ConcurrentDictionary<(string Actor, string Request), AuditEntry> entries = [];

    public IReadOnlyCollection<AuditEntry> Entries => [.. entries.Values];

    public Task WriteAsync(AuditEntry entry, CancellationToken cancel)
    {
        entries.TryAdd((entry.Actor, entry.Request), entry);
        return Task.CompletedTask;
    }

    public Task<bool> IsDoneAsync(string request, string actor, CancellationToken cancel) => Task.FromResult(entries.ContainsKey((actor, request)));
}
