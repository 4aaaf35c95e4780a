using System.Collections.Concurrent;

namespace EmaPain.Local.Hosting;

/// <summary>Counts invocations per function and the storage requests that flow from each.</summary>
public sealed class OperationCounts
{
    private readonly ConcurrentDictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private readonly AsyncLocal<Tally?> running = new();

    /// <summary>The counts so far by function name; a function that never ran is absent.</summary>
    public IReadOnlyDictionary<string, FunctionCounts> Snapshot() =>
        tallies.ToDictionary(tally => tally.Key, tally => tally.Value.Read(), StringComparer.Ordinal);

    /// <summary>Storage requests of the current asynchronous flow count for this function from now on.</summary>
    internal void Begin(string function)
    {
        var tally = tallies.GetOrAdd(function, _ => new Tally());
        running.Value = tally;
        Interlocked.Increment(ref tally.Invocations);
    }

    internal void Fail() => Add(static tally => Interlocked.Increment(ref tally.Failures));

    internal void TableOperation() => Add(static tally => Interlocked.Increment(ref tally.TableOperations));

    internal void QueueOperation() => Add(static tally => Interlocked.Increment(ref tally.QueueOperations));

    private void Add(Action<Tally> count)
    {
        if (running.Value is { } tally)
        {
            count(tally);
        }
    }

    private sealed class Tally
    {
        public long Invocations;
        public long Failures;
        public long TableOperations;
        public long QueueOperations;

        public FunctionCounts Read() => new(
            Interlocked.Read(ref Invocations), Interlocked.Read(ref Failures), Interlocked.Read(ref TableOperations), Interlocked.Read(ref QueueOperations));
    }
}
