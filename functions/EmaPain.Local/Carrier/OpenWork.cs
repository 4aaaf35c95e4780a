namespace EmaPain.Local.Carrier;

/// <summary>Counts what the carrier has begun and not ended, so that virtual time can wait for none.</summary>
internal sealed class OpenWork
{
    private readonly Lock gate = new();
    private int open;
    private long begun;
    private TaskCompletionSource? none;
    private Exception? broken;

    public bool None
    {
        get
        {
            lock (gate)
            {
                return open == 0;
            }
        }
    }

    /// <summary>How much has ever begun; two equal readings mean that nothing began between.</summary>
    public long Begun
    {
        get
        {
            lock (gate)
            {
                return begun;
            }
        }
    }

    public IDisposable Begin()
    {
        lock (gate)
        {
            open++;
            begun++;
        }

        return new Piece(this);
    }

    /// <summary>A fault of the carrier itself or of somebody who watches its phones: whoever waits for settled books must hear of it.</summary>
    public void Break(Exception fault)
    {
        lock (gate)
        {
            broken ??= fault;
        }
    }

    /// <summary>Completes at the next moment without open work; at once when there is none now. Fails once something broke.</summary>
    public async Task WhenNone()
    {
        await NoneOpen();
        lock (gate)
        {
            if (broken is not null)
            {
                throw new InvalidOperationException("The carrier broke; its books cannot be trusted.", broken);
            }
        }
    }

    public Task NoneOpen()
    {
        lock (gate)
        {
            if (open == 0)
            {
                return Task.CompletedTask;
            }

            none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return none.Task;
        }
    }

    private void End()
    {
        lock (gate)
        {
            open--;
            if (open == 0)
            {
                none?.SetResult();
                none = null;
            }
        }
    }

    private sealed class Piece(OpenWork work) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                work.End();
            }
        }
    }
}
