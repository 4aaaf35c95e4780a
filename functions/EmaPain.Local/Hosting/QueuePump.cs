using System.Diagnostics;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Hosting;

/// <summary>Reads one queue and runs its function for each message, at most batchSize + newBatchThreshold at a time.</summary>
internal sealed class QueuePump(QueueClient queue, QueuePace pace, QueueMessageRun run, WorkInProgress work, ILogger<QueuePump> log, CancellationToken stopping)
{
    // Timers may fire some milliseconds early; a look just before the message is visible would find the queue empty.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);
    private readonly Signal wake = new();
    private readonly QueueFreshness freshness = new();
    private int running;

    public Uri Queue => queue.Uri;

    /// <summary>Whether the queue was found empty after all that is known to have been sent to it.</summary>
    public bool Clean => freshness.Clean;

    public override string ToString() => $"{Volatile.Read(ref running)} running, {freshness}";

    /// <summary>A send to this queue has begun: whatever was known about it is old.</summary>
    public void SendBegun() => freshness.Sent();

    /// <summary>A message is in the queue and becomes visible after the delay.</summary>
    public void Expect(TimeSpan delay)
    {
        freshness.Expect();
        _ = ArriveAsync(delay);
    }

    /// <summary>Reads until told to stop, then waits for what runs.</summary>
    public async Task RunAsync()
    {
        var wait = pace.FirstPoll;
        while (!stopping.IsCancellationRequested)
        {
            if (Volatile.Read(ref running) > pace.Threshold)
            {
                await wake.WaitAsync(Timeout.InfiniteTimeSpan, stopping);
            }
            else if (await ReadAsync() == pace.BatchSize)
            {
                wait = pace.FirstPoll;
            }
            else
            {
                await WaitAsync(wait);
                wait = wait * 2 < pace.LongestPoll ? wait * 2 : pace.LongestPoll;
            }
        }

        while (Volatile.Read(ref running) > 0)
        {
            await wake.WaitAsync(Timeout.InfiniteTimeSpan, CancellationToken.None);
        }
    }

    /// <summary>Waits for something new; the end of a run is no reason to look again at a queue that is known to be empty.</summary>
    private async Task WaitAsync(TimeSpan longest)
    {
        var waited = Stopwatch.StartNew();
        do
        {
            var rest = longest - waited.Elapsed;
            await wake.WaitAsync(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, stopping);
        }
        while (freshness.Clean && waited.Elapsed < longest && !stopping.IsCancellationRequested);
    }

    // Not cancelled by a stop: messages that a cancelled read had already leased would be hidden until their lease ends.
    private async Task<int> ReadAsync()
    {
        var version = freshness.Version;
        try
        {
            QueueMessage[] messages = await queue.ReceiveMessagesAsync(pace.BatchSize, pace.Lease, CancellationToken.None);
            Array.ForEach(messages, Start);
            if (messages.Length < pace.BatchSize)
            {
                // Azurite hands out whatever is visible, so nothing is left; asking once more would only tell the same.
                FoundEmpty(version);
            }

            return messages.Length;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // The real host waits for a queue that nobody has made yet.
            FoundEmpty(version);
        }
        catch (Exception e)
        {
            // Storage that cannot be reached now is asked again at the next look; a reader that ends would leave its queue unread for good.
            log.LogWarning(e, "Queue {Queue} could not be read", queue.Name);
        }

        return 0;
    }

    private void FoundEmpty(long version)
    {
        freshness.Empty(version);
        work.Changed.Set();
    }

    private void Start(QueueMessage message)
    {
        work.Begin();
        Interlocked.Increment(ref running);
        _ = Task.Run(() => ProcessAsync(message));
    }

    private async Task ProcessAsync(QueueMessage message)
    {
        try
        {
            if (await run.ProcessAsync(message) is { } retry)
            {
                Expect(retry);
            }
        }
        finally
        {
            Interlocked.Decrement(ref running);
            work.End();
            wake.Set();
        }
    }

    private async Task ArriveAsync(TimeSpan delay)
    {
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay + Margin, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        freshness.Arrive();
        wake.Set();
    }
}
