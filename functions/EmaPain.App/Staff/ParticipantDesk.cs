using System.Collections.Immutable;
using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Comparing;

namespace EmaPain.App.Staff;

/// <summary>Takes records about people, shows where they stand, and erases who they are. Everything leaves an audit row.</summary>
public sealed class ParticipantDesk(
    IParticipations participations, IStudies studies, RecordTaking records, AlertCover cover, RecordSight sight, PartnerCheck partners, PhoneChanging phones, AllocationDesk allocation, IQueues queues, ITaskBoard board, CaseDesk desk, IAudit audit, TimeProvider time)
{
    /// <summary>Takes a record; one that the trial's state does not allow is refused with a sentence.</summary>
    public async Task<StaffAnswer> RecordAsync(ParticipationKey key, StaffRecord record, StaffRequest request, CancellationToken cancel)
    {
        var answer = record is StaffRecord.Enrolment
            ? new StaffAnswer.BadRequest("use-enrolment", "Enrol with PUT on the participant; a record cannot enrol.")
            : record is StaffRecord.ZoneChange { Zone: var zone } && CivilZones.RemedyFor(zone) is { } remedy ? StaffAnswers.NoZone(zone, remedy)
            : record is StaffRecord.PhoneChange change ? await phones.ChangeAsync(key, change, request, cancel)
            : record is StaffRecord.Randomisation ? await allocation.AllocateAsync(key, cancel)
            : await sight.BarAsync(key, record, request, cancel) ?? await IncomparableAsync(key, record, cancel) ?? await NoPatientAsync(key, record, cancel) ?? await UncoveredAsync(key, record, cancel) ?? await partners.FaultOfAsync(key, record, cancel)
                ?? await records.TakeAsync(key, record, new InputId(request.Id), request, cancel);
        await AuditAsync($"record {record.GetType().Name}", key, answer, request, cancel);
        return answer;
    }

    /// <summary>Where a person stands: no phone, no text; the arm is left out, since its reader may be blinded.</summary>
    public async Task<StaffAnswer> ShowAsync(ParticipationKey key, StaffRequest request, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        StaffAnswer answer = person.EnrolledAt is null
            ? StaffAnswers.NotEnrolled(key)
            : new StaffAnswer.Ok(ParticipantView.Of(studies.Of(person), person, await TasksOfAsync(person, cancel), time.Now()));
        await AuditAsync("show", key, answer, request, cancel);
        return answer;
    }

    /// <summary>Erases who somebody is; the same request again finishes what a crash left.</summary>
    public async Task<StaffAnswer> EraseAsync(ParticipationKey key, StaffRequest request, CancellationToken cancel)
    {
        var answer = await ErasureAsync(key, request, cancel);
        await AuditAsync("erase", key, answer, request, cancel);
        return answer;
    }

    private async Task<StaffAnswer> ErasureAsync(ParticipationKey key, StaffRequest request, CancellationToken cancel)
    {
        if (studies.Newest(key.Study) is null)
        {
            return StaffAnswers.NoStudy(key.Study);
        }

        var input = new InputId(request.Id);
        var outcome = await queues.UnderGuardAsync(
            new EffectsMessage(key, input), () => desk.DecideAsync(key, new Input.ErasureAsked(input), writer: null, cancel), cancel);
        return outcome switch
        {
            CaseOutcome.Done done => new StaffAnswer.Ok(new { key.Study, key.Participant, AnswersKept = !done.After.Participation.IsMereEnrolment(studies.Of(done.After.Participation)) }),
            CaseOutcome.Refused refused => refused.Answer(),
            var other => throw new InvalidOperationException($"No answer for {other}."),
        };
    }

    /// <summary>Values of one person from before and after a move have to be comparable.</summary>
    private async Task<StaffAnswer?> IncomparableAsync(ParticipationKey key, StaffRecord record, CancellationToken cancel)
    {
        if (record is not StaffRecord.Migration to
            || (await participations.LoadAsync(key, cancel)).Participation is not { StudyVersion: > 0 } person || person.StudyVersion == to.Version
            || studies.Find(key.Study, to.Version) is not { } later)
        {
            return null;
        }

        var consequence = new StudyEdit(studies.Of(person), later).Consequences.FirstOrDefault(consequence => consequence.Kind != ConsequenceKind.Warning);
        return consequence is null ? null : new StaffAnswer.Refused("not-comparable", $"{consequence.Place}: {consequence.Sentence}");
    }

    /// <summary>A coach is given somebody who takes part as a patient.</summary>
    private async Task<StaffAnswer?> NoPatientAsync(ParticipationKey key, StaffRecord record, CancellationToken cancel)
    {
        if (record is not StaffRecord.PeerAssigned { Patient: var id })
        {
            return null;
        }

        var patient = (await participations.LoadAsync(key with { Participant = id }, cancel)).Participation;
        return patient.EnrolledAt is null ? StaffAnswers.NotEnrolled(patient.Key)
            : patient.WithdrawnSince is null && studies.Of(patient).Peers?.Patient == patient.Role ? null
            : new StaffAnswer.Refused("no-patient", $"{id} takes part as no patient of a peer coach.");
    }

    /// <summary>Nobody is asked how they are while nobody answers for what they may say. Who is active already stays so, and moves only to where somebody does.</summary>
    private async Task<StaffAnswer?> UncoveredAsync(ParticipationKey key, StaffRecord record, CancellationToken cancel)
    {
        if (record is not (StaffRecord.Activation or StaffRecord.Migration) || (await participations.LoadAsync(key, cancel)).Participation is not { EnrolledAt: not null } person)
        {
            return null;
        }

        var begun = (record, person) switch
        {
            (StaffRecord.Activation, { ActivatedAt: null }) => studies.Of(person),
            (StaffRecord.Migration to, { ActivatedAt: not null }) when to.Version != person.StudyVersion => studies.Find(key.Study, to.Version),
            _ => null,
        };
        return begun is not null && await cover.GapAsync(begun, person.Site, cancel) is { } gap ? new StaffAnswer.Refused(gap.Code, gap.Sentence) : null;
    }

    private async Task<ImmutableArray<CoordinatorTask>> TasksOfAsync(Participation person, CancellationToken cancel) =>
        (await board.OpenAsync(person.Study, person.Site, cancel)).RemoveAll(task => task.Participant != person.Key.Participant || task.TellsTheArm);

    private Task AuditAsync(string act, ParticipationKey key, StaffAnswer answer, StaffRequest request, CancellationToken cancel) =>
        audit.WriteAsync(answer.EntryOf(request, act, key.ToString(), time.Now()), cancel);
}
