using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Local.Hosting;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Reads the host's counts at the moment at which a commit has come back; changes nothing.</summary>
internal sealed class CommitMeter(IParticipations inner, Func<IReadOnlyDictionary<string, FunctionCounts>> counts) : IParticipations
{
    /// <summary>The counts right after the first commit since this was emptied.</summary>
    public IReadOnlyDictionary<string, FunctionCounts>? AtCommit { get; set; }

    public async Task<CommitResult> CommitAsync(LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel)
    {
        var result = await inner.CommitAsync(before, input, decision, cancel);
        AtCommit ??= counts();
        return result;
    }

    public Task<LoadedParticipation> LoadAsync(ParticipationKey key, CancellationToken cancel) => inner.LoadAsync(key, cancel);

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
