using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>
/// Draws the arm of a person or dyad: checks that it is time, takes the next place of the stratum, and commits the arm of that place to each
/// person. What broke off goes on with the same place and so with the same arm (decision 17). No answer, log or row here says an arm.
/// </summary>
public sealed class AllocationDesk(
    IParticipations participations, IStudies studies, ISlots slots, AllocationSecret secret, IQueues queues, CaseDesk desk, TimeProvider time)
{
    public async Task<StaffAnswer> AllocateAsync(ParticipationKey key, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        if (person.EnrolledAt is null)
        {
            return StaffAnswers.NotEnrolled(key);
        }

        var study = studies.Of(person);
        if (study.Allocation is not { By: AllocationSource.App } plan)
        {
            return new StaffAnswer.Refused("not-by-the-app", "In this study the arm is drawn elsewhere: record allocation with the arm.");
        }

        var people = await UnitAsync(person, plan, cancel);
        return people is null
            ? new StaffAnswer.Refused("no-partner", $"{key.Participant} and the partner have to be enrolled and to name each other. Enrol the other one first.")
            : await AllocateAsync(study, people.Value, key, cancel);
    }

    private async Task<StaffAnswer> AllocateAsync(StudyDefinition study, ImmutableArray<Participation> people, ParticipationKey key, CancellationToken cancel)
    {
        var unit = AllocationUnits.NameOf(people);
        if (await slots.OfAsync(study.Id, unit, cancel) is not { } slot)
        {
            if (AllocationUnits.Obstacle(study, people) is { } refusal)
            {
                return new StaffAnswer.Refused(refusal.Code, refusal.Sentence);
            }

            // Whatever breaks off after the place is taken is gone on with by this message.
            await queues.SendAsync(QueueNames.Effects, new EffectsMessage(key, InputOf(key, unit), EffectsLeft.Allocation), CaseGuard.Delay, cancel);
            slot = await slots.TakeAsync(study.Id, AllocationUnits.StratumOf(study, people), unit, cancel);
        }

        await GiveAllAsync(study, people, slot, unit, cancel);
        var after = (await participations.LoadAsync(key, cancel)).Participation;
        return new StaffAnswer.Ok(ParticipantView.Of(studies.Of(after), after, tasks: null, time.Now()));
    }

    /// <summary>Gives a unit's people the arm of its place, where it has one; nothing was lost where it has none.</summary>
    public async Task GoOnAsync(ParticipationKey key, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        var study = studies.Of(person);
        if (study.Allocation is { By: AllocationSource.App } plan && await UnitAsync(person, plan, cancel) is { } people
            && AllocationUnits.NameOf(people) is var unit && await slots.OfAsync(study.Id, unit, cancel) is { } slot)
        {
            await GiveAllAsync(study, people, slot, unit, cancel);
        }
    }

    /// <summary>Whether the place of a person's unit is taken, be the arms recorded or not.</summary>
    public async Task<bool> HasPlaceAsync(Participation person, CancellationToken cancel) =>
        studies.Of(person).Allocation is { } plan && await UnitAsync(person, plan, cancel) is { } people
        && await slots.OfAsync(person.Study, AllocationUnits.NameOf(people), cancel) is not null;

    private async Task GiveAllAsync(StudyDefinition study, ImmutableArray<Participation> people, Slot slot, string unit, CancellationToken cancel)
    {
        var arm = BlockSequence.ArmAt(secret, $"{study.Id}~{slot.Stratum}", [.. study.Arms.Select(known => known.Id)], slot.Place);
        foreach (var person in people)
        {
            await GiveAsync(person.Key, unit, arm, cancel);
        }
    }

    /// <summary>The input is the unit's: whoever asks again, or for the partner, gives nobody a second arm.</summary>
    private async Task GiveAsync(ParticipationKey key, string unit, ArmId arm, CancellationToken cancel)
    {
        var input = InputOf(key, unit);
        await queues.UnderGuardAsync(new EffectsMessage(key, input), () => desk.DecideAsync(key, new Input.ArmDrawn(input, arm), writer: null, cancel), cancel);
    }

    private static InputId InputOf(ParticipationKey key, string unit) => new(NameBasedId.Of("arm", key.ToString(), unit).ToString());

    /// <summary>The people who get one arm; nothing where a dyad is not whole.</summary>
    private async Task<ImmutableArray<Participation>?> UnitAsync(Participation person, AllocationPlan plan, CancellationToken cancel)
    {
        if (plan.Unit == AllocationUnit.Person)
        {
            return [person];
        }

        if (person.Partner is not { } id || id == person.Key.Participant)
        {
            return null;
        }

        var partner = (await participations.LoadAsync(person.Key with { Participant = id }, cancel)).Participation;
        return partner.EnrolledAt is not null && partner.Partner == person.Key.Participant ? [person, partner] : null;
    }
}
