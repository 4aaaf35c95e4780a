using System.Collections.Concurrent;
using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryOutages : IOutages
{
    private readonly ConcurrentDictionary<Outage, DateTimeOffset> last = [];

    public Task NoteAsync(Outage outage, DateTimeOffset at, CancellationToken cancel)
    {
        last[outage] = at;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> LastAsync(Outage outage, CancellationToken cancel) =>
        Task.FromResult(last.TryGetValue(outage, out var at) ? at : (DateTimeOffset?)null);
}
