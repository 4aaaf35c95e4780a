using System.Collections.Concurrent;

namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>What the sample functions saw, and gates that a test can hold them at.</summary>
public sealed class Probe
{
    private readonly ConcurrentQueue<string> seen = new();
    private readonly Lock gate = new();
    private int running;

    public IReadOnlyList<string> Seen => [.. seen];

    /// <summary>Most runs at the same time so far.</summary>
    public int Most { get; private set; }

    /// <summary>Runs that may pass; unlimited unless a test sets it.</summary>
    public SemaphoreSlim? Passes { get; set; }

    public void See(string what) => seen.Enqueue(what);

    public async Task PassAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            Most = Math.Max(Most, ++running);
        }

        if (Passes is { } passes)
        {
            await passes.WaitAsync(cancel);
        }

        lock (gate)
        {
            running--;
        }
    }

    /// <summary>Waits until the condition holds; gives up after a minute, so that a failing test ends.</summary>
    public async Task UntilAsync(Func<Probe, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds(this))
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
