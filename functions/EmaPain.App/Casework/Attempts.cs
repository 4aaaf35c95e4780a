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

    /// <summary>What failed, if anything did.</summary>
    public Exception? Failure => failures switch
    {
        [] => null,
        [var only] => only,
        _ => new AggregateException(failures),
    };

    /// <summary>Throws what failed, so that the queue or the caller tries again.</summary>
    public void Report()
    {
        if (Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
