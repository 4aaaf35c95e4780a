namespace EmaPain.Local.Hosting;

/// <summary>Wakes whoever waits; several calls before the wait count as one.</summary>
internal sealed class Signal
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = Fresh();

    public void Set()
    {
        lock (gate)
        {
            next.TrySetResult();
        }
    }

    /// <summary>Returns when set, when the time is over or when cancelled, whichever is first; the caller looks what it was.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        Task set;
        lock (gate)
        {
            set = next.Task;
        }

        await set.WaitAsync(atMost, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            if (set.IsCompleted && next.Task == set)
            {
                next = Fresh();
            }
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
