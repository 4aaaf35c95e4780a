using System.Collections.Concurrent;
using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemorySafetyBook : ISafetyBook
{
    private readonly ConcurrentDictionary<(string Cause, LocalDate Day, string Address), bool> told = [];
    private Instant? screened;

    public Task NoteScreeningAsync(Instant at, CancellationToken cancel)
    {
        screened = at;
        return Task.CompletedTask;
    }

    public Task<Instant?> LastScreeningAsync(CancellationToken cancel) => Task.FromResult(screened);

    public Task<bool> IsToldAsync(string cause, LocalDate day, string address, CancellationToken cancel) => Task.FromResult(told.ContainsKey((cause, day, address)));

    public Task NoteToldAsync(string cause, LocalDate day, string address, CancellationToken cancel)
    {
        told[(cause, day, address)] = true;
        return Task.CompletedTask;
    }
}
