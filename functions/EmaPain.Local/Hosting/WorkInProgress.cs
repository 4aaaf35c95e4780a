namespace EmaPain.Local.Hosting;

/// <summary>Everything of one host that has begun and not ended: requests, invocations, sends on their way.</summary>
internal sealed class WorkInProgress
{
    private long activity;
    private int open;

    /// <summary>Set whenever the host may have become quiet.</summary>
    public Signal Changed { get; } = new();

    /// <summary>Grows with every beginning and end, so that two equal readings mean that nothing happened between.</summary>
    public long Activity => Interlocked.Read(ref activity);

    public bool None => Open == 0;

    public int Open => Volatile.Read(ref open);

    public void Begin()
    {
        Interlocked.Increment(ref open);
        Interlocked.Increment(ref activity);
    }

    public void End()
    {
        Interlocked.Increment(ref activity);
        Interlocked.Decrement(ref open);
        Changed.Set();
    }
}
