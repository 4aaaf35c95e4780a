using System.Collections.Immutable;

namespace EmaPain.App.Ports;

/// <summary>Queue messages that failed for good, kept until somebody replays them.</summary>
public interface IDeadLetters
{
    Task KeepAsync(DeadLetter letter, CancellationToken cancel);

    /// <summary>A kept message; nothing where there is none.</summary>
    Task<DeadLetter?> FindAsync(string queue, string id, CancellationToken cancel);

    Task<ImmutableArray<DeadLetter>> AllAsync(CancellationToken cancel);

    /// <summary>Whether there is any; one row is read, and nothing of its body.</summary>
    Task<bool> AnyAsync(CancellationToken cancel);

    /// <summary>Takes a message out that was replayed or is of no use any more.</summary>
    Task RemoveAsync(DeadLetter letter, CancellationToken cancel);
}
