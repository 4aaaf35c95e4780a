using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryCarrierRefusals : ICarrierRefusals
{
    private DateTimeOffset? last;

    public Task NoteAsync(DateTimeOffset at, CancellationToken cancel)
    {
        last = at;
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> LastAsync(CancellationToken cancel) => Task.FromResult(last);
}
