using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.EndToEnd.Tests.Trial.Faults;

/// <summary>Stands between engine and store, and changes one happening of one decision: as if the engine had decided otherwise.</summary>
internal sealed class ParticipationsInBetween(IParticipations inner, Func<Happening, Happening?> change) : IParticipations
{
    public Task<LoadedParticipation> LoadAsync(ParticipationKey key, CancellationToken cancel) => inner.LoadAsync(key, cancel);

    public Task<CommitResult> CommitAsync(LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel)
    {
        ImmutableArray<Happening> changed = [.. decision.Happenings.Select(change).OfType<Happening>()];
        var person = changed.Aggregate(before.Participation, History.After);
        return inner.CommitAsync(before, input, decision with { Happenings = changed, Participation = person }, cancel);
    }

    public Task ForecloseAsync(ParticipationKey key, InputId input, CancellationToken cancel) => inner.ForecloseAsync(key, input, cancel);

    public Task<ImmutableArray<Effect>?> EffectsOfAsync(ParticipationKey key, InputId input, CancellationToken cancel) =>
        inner.EffectsOfAsync(key, input, cancel);

    public Task<ImmutableArray<OutgoingText>> WaitingTextsAsync(ParticipationKey key, InputId input, CancellationToken cancel) =>
        inner.WaitingTextsAsync(key, input, cancel);

    public Task<OutgoingText?> ClaimAsync(ParticipationKey key, OutgoingText text, SendClaim claim, CancellationToken cancel) =>
        inner.ClaimAsync(key, text, claim, cancel);

    public Task RemoveAsync(LoadedParticipation participation, InputId erasure, CancellationToken cancel) =>
        inner.RemoveAsync(participation, erasure, cancel);

    public IAsyncEnumerable<Happening> HistoryAsync(ParticipationKey key, CancellationToken cancel) => inner.HistoryAsync(key, cancel);
}
