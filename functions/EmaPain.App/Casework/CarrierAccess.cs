using EmaPain.App.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.App.Casework;

/// <summary>
/// Whether the carrier takes our credentials, as any instance saw it: texts go out from other instances than the one that is asked how things
/// are. A refused text is tried every minute, so refusals stand until somebody has put the credentials right.
/// </summary>
public sealed class CarrierAccess(ICarrierRefusals refusals, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <summary>An outage refuses every text; one note a minute and instance says as much.</summary>
    private static readonly TimeSpan NotedOnceIn = TimeSpan.FromMinutes(1);

    private long notedTicks;

    /// <summary>Keeps a refusal of our credentials; says nothing of any other answer.</summary>
    public async Task CarrierSaidAsync(SendAttempt attempt, CancellationToken cancel)
    {
        var now = machine.GetUtcNow();
        if (attempt is SendAttempt.NotSent { Cause: NotSentCause.NotAuthorized } && now.UtcTicks - Interlocked.Read(ref notedTicks) >= NotedOnceIn.Ticks)
        {
            await refusals.NoteAsync(now, cancel);
            Interlocked.Exchange(ref notedTicks, now.UtcTicks);
        }
    }

    /// <summary>When the carrier refused us last, if that is recent.</summary>
    public async Task<DateTimeOffset?> RefusedAsync(CancellationToken cancel) =>
        await refusals.LastAsync(cancel) is { } last && machine.GetUtcNow() - last < Remembered ? last : null;
}
