using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Ports;

/// <summary>The participations of all studies: state, history, texts on their way, and the marks of inputs already decided.</summary>
public interface IParticipations
{
    /// <summary>Reads the state in one point read; a new participation where there is none. A state that cannot be read is made of its history.</summary>
    /// <exception cref="UnreadableParticipationException">The history cannot be read either, or is not whole.</exception>
    Task<LoadedParticipation> LoadAsync(ParticipationKey key, CancellationToken cancel);

    /// <summary>
    /// Writes a decision in one entity group transaction: the input's mark first (insert-only), state (If-Match), happenings, texts.
    /// A text to be cancelled is deleted only if nobody claimed it.
    /// </summary>
    Task<CommitResult> CommitAsync(LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel);

    /// <summary>
    /// Makes sure that an input is never committed: marks it as decided with nothing decided. One that was committed stays as it is.
    /// </summary>
    Task ForecloseAsync(ParticipationKey key, InputId input, CancellationToken cancel);

    /// <summary>The effects that stand on an input's mark, texts excluded; none at all where it was foreclosed, nothing where it was never committed.</summary>
    Task<ImmutableArray<Effect>?> EffectsOfAsync(ParticipationKey key, InputId input, CancellationToken cancel);

    /// <summary>The texts of an input that still wait for an outcome.</summary>
    Task<ImmutableArray<OutgoingText>> WaitingTextsAsync(ParticipationKey key, InputId input, CancellationToken cancel);

    /// <summary>Claims a text for one try by one If-Match update; nothing if somebody else was faster or it is gone.</summary>
    Task<OutgoingText?> ClaimAsync(ParticipationKey key, OutgoingText text, SendClaim claim, CancellationToken cancel);

    /// <summary>
    /// Deletes a participation as it was loaded, all but the mark of one input, by which the request that asked for it is known again.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was written since, or a text of it is on its way; load it anew and try again.</exception>
    Task RemoveAsync(LoadedParticipation participation, InputId erasure, CancellationToken cancel);

    /// <summary>The happenings of a participation in order.</summary>
    IAsyncEnumerable<Happening> HistoryAsync(ParticipationKey key, CancellationToken cancel);
}
