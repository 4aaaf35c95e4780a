using EmaPain.Local.Clocks;
using EmaPain.Local.Trial;

namespace EmaPain.Local.Serving;

/// <summary>The virtual clock in the hands of whoever sits at the phone page: stands still until it is moved on.</summary>
internal sealed class VirtualClock(TrialMachine machine, VirtualTime time)
{
    private readonly Ticker ticker = new(machine, time);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Moves to the next moment at which the trial does something; false where nothing is planned.</summary>
    public async Task<bool> NextEventAsync(CancellationToken cancel)
    {
        if (await ticker.NextAsync(cancel) is not { } next)
        {
            return false;
        }

        await RunAsync(next, cancel);
        return true;
    }

    /// <summary>Moves to an instant and lets everything happen that lies before it.</summary>
    public async Task MoveToAsync(DateTimeOffset to, CancellationToken cancel)
    {
        while (await ticker.NextAsync(cancel) is { } next && next <= to)
        {
            await RunAsync(next, cancel);
        }

        if (to > Now)
        {
            // Also where nobody is due: daily timers have their days.
            await RunAsync(to, cancel);
        }
    }

    private async Task RunAsync(DateTimeOffset at, CancellationToken cancel)
    {
        await ticker.RunAsync(at);
        await machine.WhenSettledAsync(cancel);
    }
}
