using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Stage;

/// <summary>A store in which somebody else was always faster, so many times.</summary>
internal sealed class BusyParticipations(IParticipations store, int conflicts = int.MaxValue) : IParticipations
{
    private int left = conflicts;

    public Task<LoadedParticipation> LoadAsync(ParticipationKey key, CancellationToken cancel) => store.LoadAsync(key, cancel);

    public Task<CommitResult> CommitAsync(LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel) =>
        left-- > 0 ? Task.FromResult<CommitResult>(new CommitResult.Conflict()) : store.CommitAsync(before, input, decision, cancel);

    public Task ForecloseAsync(ParticipationKey key, InputId input, CancellationToken cancel) => store.ForecloseAsync(key, input, cancel);

    public Task<ImmutableArray<Effect>?> EffectsOfAsync(ParticipationKey key, InputId input, CancellationToken cancel) =>
        store.EffectsOfAsync(key, input, cancel);

    public Task<ImmutableArray<OutgoingText>> WaitingTextsAsync(ParticipationKey key, InputId input, CancellationToken cancel) =>
        store.WaitingTextsAsync(key, input, cancel);

    public Task<OutgoingText?> ClaimAsync(ParticipationKey key, OutgoingText text, SendClaim claim, CancellationToken cancel) =>
        store.ClaimAsync(key, text, claim, cancel);

    public Task RemoveAsync(LoadedParticipation participation, InputId erasure, CancellationToken cancel) =>
        store.RemoveAsync(participation, erasure, cancel);

    public IAsyncEnumerable<Happening> HistoryAsync(ParticipationKey key, CancellationToken cancel) => store.HistoryAsync(key, cancel);
}
