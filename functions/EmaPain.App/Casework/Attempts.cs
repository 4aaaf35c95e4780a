using System.Runtime.ExceptionServices;

namespace EmaPain.App.Casework;

/// <summary>Does things one after the other; one that fails does not keep the next from being done, and is reported at the end.</summary>
internal sealed class Attempts(CancellationToken cancel)
{
    private readonly List<Exception> failures = [];

    public async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            failures.Add(e);
        }
    }

    /// <summary>Throws what failed, so that the queue or the caller tries again.</summary>
    public void Report()
    {
        if (failures is [var only])
        {
            ExceptionDispatchInfo.Throw(only);
        }

        if (failures.Count > 1)
        {
            throw new AggregateException(failures);
        }
    }
}
