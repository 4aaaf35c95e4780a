namespace EmaPain.Local.Hosting;

/// <summary>
/// Whether anything can be left in a queue: it is dirty from the start and after every send to it, and clean once a look that began after the
/// last send found nothing. So nobody has to ask storage whether a queue is empty.
/// </summary>
internal sealed class QueueFreshness
{
    private long sends = 1;
    private long seenEmptyAt;
    private int expected;

    public long Version => Interlocked.Read(ref sends);

    public bool Clean => Volatile.Read(ref expected) == 0 && Interlocked.Read(ref seenEmptyAt) == Version;

    public void Sent() => Interlocked.Increment(ref sends);

    /// <summary>A look that began at this version found nothing.</summary>
    public void Empty(long version) => Interlocked.Exchange(ref seenEmptyAt, version);

    /// <summary>A message becomes visible later; not clean until <see cref="Arrive"/> and the look after it.</summary>
    public void Expect() => Interlocked.Increment(ref expected);

    public void Arrive()
    {
        Sent();
        Interlocked.Decrement(ref expected);
    }

    public override string ToString() => $"version {Version}, seen empty at {Interlocked.Read(ref seenEmptyAt)}, {Volatile.Read(ref expected)} expected";
}
