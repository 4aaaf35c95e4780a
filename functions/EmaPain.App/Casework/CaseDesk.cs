using System.Collections.Immutable;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>Loads a participation, lets the engine decide, commits, and carries out what was decided.</summary>
public sealed class CaseDesk(IParticipations participations, IStudies studies, EffectWork effects, TimeProvider time)
{
    /// <summary>Decides an input once, whatever is delivered twice or decided at the same time elsewhere.</summary>
    /// <param name="key">Whose input.</param>
    /// <param name="input">What happened.</param>
    /// <param name="writer">Whom to answer, where a text is judged; else the phone is looked up.</param>
    /// <param name="cancel">Stops between steps; what is left is done when the queue message comes again.</param>
    /// <exception cref="CaseCollisionException">Eight commits in a row met somebody else's.</exception>
    public async Task<CaseOutcome> DecideAsync(ParticipationKey key, Input input, Writer? writer, CancellationToken cancel)
    {
        for (var tried = 0; tried < Collision.Tries; tried++)
        {
            var before = await participations.LoadAsync(key, cancel);
            if (before.Version is null && !MayBeFirst(input))
            {
                return new CaseOutcome.Refused(new Refusal("not-enrolled", $"Nobody is enrolled as {key.Participant} in {key.Study}."));
            }

            var decision = Engine.Decide(studies.Of(before.Participation, input), before.Participation, input, time.Now());
            if (decision.Happenings.IsEmpty && decision.Effects.IsEmpty)
            {
                return await AfterNothingAsync(before, input, decision.Refusal, writer, cancel);
            }

            switch (await participations.CommitTracedAsync(before, input.Id, decision, cancel))
            {
                case CommitResult.Committed committed:
                    return new CaseOutcome.Done(
                        await effects.CarryOutAsync(
                            committed.After, input.Id, new Step(before.Participation, decision.Participation, decision.Effects), committed.Texts, writer, cancel));
                case CommitResult.SeenBefore:
                    return new CaseOutcome.Done(await FinishAsync(key, input.Id, EffectsLeft.All, writer, cancel));
            }

            await Collision.StepAsideAsync(input.Id, tried, cancel);
        }

        throw Collision.Lost(key);
    }

    /// <summary>Carries out again what an input's mark says; all but texts may be done twice, and texts are claimed.</summary>
    public async Task<LoadedParticipation> FinishAsync(
        ParticipationKey key, InputId input, EffectsLeft left, Writer? writer, CancellationToken cancel)
    {
        var noted = await participations.EffectsOfAsync(key, input, cancel);
        var texts = await participations.WaitingTextsAsync(key, input, cancel);
        var loaded = await participations.LoadAsync(key, cancel);
        return noted is { } all
            ? await effects.CarryOutAsync(
                loaded, input, new Step(Before: null, loaded.Participation, left == EffectsLeft.Texts ? Refreshing(all) : all), texts, writer, cancel)
            : loaded;
    }

    /// <summary>Rows are written again even where only a text is left, since a crash may have come between its outcome and its row.</summary>
    private static ImmutableArray<Effect> Refreshing(ImmutableArray<Effect> effects) => effects.RemoveAll(effect =>
        effect is not (Effect.RefreshOccasion or Effect.RefreshPayments or Effect.RefreshAlert or Effect.RefreshParticipant));

    /// <summary>Everything else is about somebody; a contact without a participation is an enrolment that broke off.</summary>
    private static bool MayBeFirst(Input input) => input is Input.StaffRecorded or Input.ErasureAsked or Input.TextUnjudged or Input.StrangerWrote or Input.UnanswerableWrote;

    /// <summary>
    /// An input that was decided before changes nothing in the state that it made, and a request is refused by it. Its mark tells; what a
    /// crash left undone is done now.
    /// </summary>
    private async Task<CaseOutcome> AfterNothingAsync(
        LoadedParticipation before, Input input, Refusal? refusal, Writer? writer, CancellationToken cancel) =>
        await participations.EffectsOfAsync(before.Participation.Key, input.Id, cancel) is not null
            ? new CaseOutcome.Done(await FinishAsync(before.Participation.Key, input.Id, EffectsLeft.All, writer, cancel))
            : refusal is null ? new CaseOutcome.Done(before) : new CaseOutcome.Refused(refusal);
}
