using System.Collections.Immutable;

namespace EmaPain.App.Ports;

/// <summary>Queue messages that failed for good, kept until somebody replays them.</summary>
public interface IDeadLetters
{
    Task KeepAsync(DeadLetter letter, CancellationToken cancel);

    Task<ImmutableArray<DeadLetter>> AllAsync(CancellationToken cancel);

    Task RemoveAsync(DeadLetter letter, CancellationToken cancel);
}
