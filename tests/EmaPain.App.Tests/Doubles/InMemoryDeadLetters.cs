using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryDeadLetters : IDeadLetters
{
    private readonly ConcurrentDictionary<(string Queue, string Id), DeadLetter> letters = [];

    public Task KeepAsync(DeadLetter letter, CancellationToken cancel)
    {
        letters.TryAdd((letter.Queue, letter.Id), letter);
        return Task.CompletedTask;
    }

    public Task<DeadLetter?> FindAsync(string queue, string id, CancellationToken cancel) => Task.FromResult(letters.GetValueOrDefault((queue, id)));

    public Task<ImmutableArray<DeadLetter>> AllAsync(CancellationToken cancel) =>
        Task.FromResult(letters.Values.OrderBy(letter => letter.KeptAt).ToImmutableArray());

    public async Task<bool> AnyAsync(CancellationToken cancel) => !(await AllAsync(cancel)).IsEmpty;

    public Task RemoveAsync(DeadLetter letter, CancellationToken cancel)
    {
        letters.TryRemove((letter.Queue, letter.Id), out _);
        return Task.CompletedTask;
    }
}
