namespace EmaPain.Local.Hosting;

/// <summary>What one function has done: runs, failed runs, and requests to tables and queues made inside them (a retried request counts again).</summary>
public sealed record FunctionCounts(long Invocations, long Failures, long TableOperations, long QueueOperations);
