using EmaPain.Local.Hosting;
using EmaPain.Local.Reckoning;

namespace EmaPain.Local.Trial;

/// <summary>What the host counted, per thing that a trial is made of.</summary>
internal static class StorageCosts
{
    public static StorageCost Of(IReadOnlyDictionary<string, FunctionCounts> counts, Observation seen)
    {
        var prompts = seen.Occasions.Count(occasion => occasion.SentUtc is not null);
        return new StorageCost(
            PerRun(counts, nameof(Functions.Triggers.Replies.ReceiveSmsEvents)) + PerRun(counts, nameof(Functions.Triggers.Replies.JudgeInbound)),
            prompts == 0 ? 0 : (double)Operations(counts, nameof(Functions.Triggers.Prompts.DeliverDue)) / prompts);
    }

    private static long Operations(IReadOnlyDictionary<string, FunctionCounts> counts, string function) =>
        counts.TryGetValue(function, out var count) ? count.TableOperations : 0;

    private static double PerRun(IReadOnlyDictionary<string, FunctionCounts> counts, string function) =>
        counts.TryGetValue(function, out var count) && count.Invocations > 0 ? (double)count.TableOperations / count.Invocations : 0;
}
