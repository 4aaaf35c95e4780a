namespace EmaPain.Local.Hosting;

/// <summary>Whether a host has nothing to do: no request, no run, no send on its way, and every queue looked at and found empty since the last send.</summary>
internal sealed class Quietness(WorkInProgress work, IReadOnlyList<QueuePump> pumps)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    /// <summary>True if nothing is left, and nothing began or ended while the queues were gone through one by one.</summary>
    public bool Now
    {
        get
        {
            var before = work.Activity;
            return work.None && pumps.All(pump => pump.Clean) && work.None && work.Activity == before;
        }
    }

    /// <summary>What is left, for whoever waited too long.</summary>
    public override string ToString() =>
        $"{work.Open} open, not known to be empty: {string.Join(", ", pumps.Where(pump => !pump.Clean).Select(pump => $"{pump.Queue.Segments[^1]} ({pump})"))}";

    public async Task WaitAsync(CancellationToken cancel)
    {
        while (!Now)
        {
            cancel.ThrowIfCancellationRequested();
            await work.Changed.WaitAsync(Patience, cancel);
        }
    }
}
