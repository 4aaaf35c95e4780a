using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>Loads a participation, lets the engine decide, commits, and carries out what was decided.</summary>
public sealed class CaseDesk(IParticipations participations, IStudies studies, EffectWork effects, TimeProvider time)
{
    private const int Tries = 8;

    /// <summary>Decides an input once, whatever is delivered twice or decided at the same time elsewhere.</summary>
    /// <param name="key">Whose input.</param>
    /// <param name="input">What happened.</param>
    /// <param name="phone">The phone to answer, where the caller knows it; else it is looked up.</param>
    /// <param name="cancel">Stops between steps; what is left is done when the queue message comes again.</param>
    /// <exception cref="CaseCollisionException">Eight commits in a row met somebody else's.</exception>
    public async Task<CaseOutcome> DecideAsync(ParticipationKey key, Input input, PhoneNumber? phone, CancellationToken cancel)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var before = await participations.LoadAsync(key, cancel);
            var decision = Engine.Decide(studies.Of(before.Participation, input), before.Participation, input, time.Now());
            if (decision.Refusal is { } refusal)
            {
                return await AfterRefusalAsync(before, input, refusal, phone, cancel);
            }

            if (decision.Happenings.IsEmpty && decision.Effects.IsEmpty)
            {
                return new CaseOutcome.Done(before);
            }

            switch (await participations.CommitAsync(before, input.Id, decision, cancel))
            {
                case CommitResult.Committed committed:
                    return new CaseOutcome.Done(await effects.CarryOutAsync(committed.After, decision.Effects, committed.Texts, phone, cancel));
                case CommitResult.SeenBefore:
                    return new CaseOutcome.Done(await FinishAsync(key, input.Id, phone, cancel));
            }

            // Jitter from the input, so that two who met do not meet again; no randomness is needed for that.
            await Task.Delay(TimeSpan.FromMilliseconds(5 + ((uint)HashCode.Combine(input.Id, tried) % (20 << tried))), cancel);
        }

        throw new CaseCollisionException($"Participation {key} was written by others {Tries} times in a row.");
    }

    /// <summary>Carries out again what an input's mark says; all but texts may be done twice, and texts are claimed.</summary>
    public async Task<LoadedParticipation> FinishAsync(ParticipationKey key, InputId input, PhoneNumber? phone, CancellationToken cancel)
    {
        var noted = await participations.EffectsOfAsync(key, input, cancel) ?? [];
        var texts = await participations.WaitingTextsAsync(key, input, cancel);
        var loaded = await participations.LoadAsync(key, cancel);
        return await effects.CarryOutAsync(loaded, noted, texts, phone, cancel);
    }

    /// <summary>A request that was done before and comes again is refused by the state that it made; its mark tells.</summary>
    private async Task<CaseOutcome> AfterRefusalAsync(
        LoadedParticipation before, Input input, Refusal refusal, PhoneNumber? phone, CancellationToken cancel) =>
        await participations.EffectsOfAsync(before.Participation.Key, input.Id, cancel) is null
            ? new CaseOutcome.Refused(refusal)
            : new CaseOutcome.Done(await FinishAsync(before.Participation.Key, input.Id, phone, cancel));
}
