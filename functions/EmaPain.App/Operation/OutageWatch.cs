using System.Collections.Concurrent;
using EmaPain.App.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.App.Operation;

/// <summary>
/// Which service outside fails us, as any instance saw it: texts and mails go out from other instances than the one that is asked how things
/// are. What failed is tried every few minutes, so an outage stands until it is over.
/// </summary>
public sealed class OutageWatch(IOutages outages, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <summary>An outage fails every call; one note a minute and instance says as much.</summary>
    private static readonly TimeSpan NotedOnceIn = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Outage, DateTimeOffset> noted = [];

    public async Task NoteAsync(Outage outage, CancellationToken cancel)
    {
        var now = machine.GetUtcNow();
        if (!noted.TryGetValue(outage, out var last) || now - last >= NotedOnceIn)
        {
            await outages.NoteAsync(outage, now, cancel);
            noted[outage] = now;
        }
    }

    /// <summary>When a service failed us last, if that is recent.</summary>
    public async Task<DateTimeOffset?> RecentAsync(Outage outage, CancellationToken cancel) =>
        await outages.LastAsync(outage, cancel) is { } last && machine.GetUtcNow() - last < Remembered ? last : null;
}
