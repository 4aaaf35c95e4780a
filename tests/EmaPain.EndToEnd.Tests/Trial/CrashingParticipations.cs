using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Dies around commits and claims.</summary>
internal sealed class CrashingParticipations(IParticipations inner, CrashPlan plan) : IParticipations
{
    public async Task<CommitResult> CommitAsync(LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel)
    {
        var isOutcome = decision.Effects.OfType<Effect.ForgetText>().Any();
        var person = before.Participation.Key.Participant.Value;
        plan.Reach(person, isOutcome ? CrashPoint.BeforeTheOutcomeIsCommitted : CrashPoint.BeforeTheCommit, decision);
        var result = await inner.CommitAsync(before, input, decision, cancel);
        if (result is CommitResult.Committed)
        {
            plan.Reach(person, isOutcome ? CrashPoint.AfterTheOutcomeIsCommitted : CrashPoint.AfterTheCommit, decision);
        }

        return result;
    }

    public async Task<OutgoingText?> ClaimAsync(ParticipationKey key, OutgoingText text, SendClaim claim, CancellationToken cancel)
    {
        var claimed = await inner.ClaimAsync(key, text, claim, cancel);
        plan.Reach(key.Participant.Value, CrashPoint.AfterTheClaim);
        return claimed;
    }

    public Task<LoadedParticipation> LoadAsync(ParticipationKey key, CancellationToken cancel) => inner.LoadAsync(key, cancel);

    public Task ForecloseAsync(ParticipationKey key, InputId input, CancellationToken cancel) => inner.ForecloseAsync(key, input, cancel);

    public Task<ImmutableArray<Effect>?> EffectsOfAsync(ParticipationKey key, InputId input, CancellationToken cancel) =>
        inner.EffectsOfAsync(key, input, cancel);

    public Task<ImmutableArray<OutgoingText>> WaitingTextsAsync(ParticipationKey key, InputId input, CancellationToken cancel) =>
        inner.WaitingTextsAsync(key, input, cancel);

    public Task RemoveAsync(LoadedParticipation participation, InputId erasure, CancellationToken cancel) =>
        inner.RemoveAsync(participation, erasure, cancel);

    public IAsyncEnumerable<Happening> HistoryAsync(ParticipationKey key, CancellationToken cancel) => inner.HistoryAsync(key, cancel);
}
