namespace EmaPain.Local.Serving;

/// <summary>Tells everybody who watches the page that something is new.</summary>
internal sealed class Changes
{
    private TaskCompletionSource next = Fresh();

    public void Tell() => Interlocked.Exchange(ref next, Fresh()).SetResult();

    /// <summary>Completes with the next change after the call.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
