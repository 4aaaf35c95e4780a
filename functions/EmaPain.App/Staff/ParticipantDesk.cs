using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Comparing;

namespace EmaPain.App.Staff;

/// <summary>Enrols people, takes records about them, and shows where they stand. Everything leaves an audit row.</summary>
public sealed class ParticipantDesk(
    IParticipations participations, IStudies studies, PhoneTaking phones, IQueues queues, ITaskBoard board, CaseDesk desk, IAudit audit, TimeProvider time)
{
    /// <summary>Enrols a person with phone and, where it was given, consent.</summary>
    public async Task<StaffAnswer> EnrolAsync(ParticipationKey key, EnrolmentForm form, StaffRequest request, CancellationToken cancel)
    {
        var answer = await EnrolmentAsync(key, form, request, cancel);
        await AuditAsync("enrol", key, answer, request, cancel);
        return answer;
    }

    /// <summary>Takes a record; one that the trial's state does not allow is refused with a sentence.</summary>
    public async Task<StaffAnswer> RecordAsync(ParticipationKey key, StaffRecord record, StaffRequest request, CancellationToken cancel)
    {
        var answer = record is StaffRecord.Enrolment
            ? new StaffAnswer.BadRequest("use-enrolment", "Enrol with PUT on the participant; a record cannot enrol.")
            : await IncomparableAsync(key, record, cancel) ?? await DecideAsync(key, record, new InputId(request.Id), request, cancel);
        await AuditAsync($"record {record.GetType().Name}", key, answer, request, cancel);
        return answer;
    }

    /// <summary>Where a person stands: no phone, no text; the arm is left out, since its reader may be blinded.</summary>
    public async Task<StaffAnswer> ShowAsync(ParticipationKey key, StaffRequest request, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        StaffAnswer answer = person.EnrolledAt is null
            ? NotEnrolled(key)
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
            return NoStudy(key);
        }

        var input = new InputId(request.Id);
        await queues.SendAsync(QueueNames.Effects, new EffectsMessage(key, input), CaseGuard.Delay, cancel);
        return await desk.DecideAsync(key, new Input.ErasureAsked(input), writer: null, cancel) switch
        {
            CaseOutcome.Done done => new StaffAnswer.Ok(new { key.Study, key.Participant, AnswersKept = !done.After.Participation.IsMereEnrolment }),
            CaseOutcome.Refused { Refusal: { Code: "not-enrolled" } refusal } => new StaffAnswer.NotFound(refusal.Code, refusal.Sentence),
            CaseOutcome.Refused refused => new StaffAnswer.Refused(refused.Refusal.Code, refused.Refusal.Sentence),
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

    private async Task<StaffAnswer> EnrolmentAsync(ParticipationKey key, EnrolmentForm form, StaffRequest request, CancellationToken cancel)
    {
        if (studies.Newest(key.Study) is not { } study)
        {
            return NoStudy(key);
        }

        if (!KeyRules.IsAllowed(key.Participant.Value))
        {
            return new StaffAnswer.BadRequest("bad-id", KeyRules.Sentence("participant id"));
        }

        if (PhoneNumber.Read(form.Phone) is not { } phone)
        {
            return new StaffAnswer.BadRequest("bad-phone", "'phone' is no phone number. Give it like +18135550100 or 813-555-0100.");
        }

        if (form.Weekday is NodaTime.IsoDayOfWeek.None)
        {
            return new StaffAnswer.BadRequest("bad-weekday", "'weekday' is no day of the week. Give one such as monday, or leave it out.");
        }

        var enrolment = new StaffRecord.Enrolment(
            form.Role, form.Site, form.Language ?? study.Languages[0], form.Zone, form.Weekday, form.Time, study.Version);
        return await participations.EffectsOfAsync(key, new InputId(request.Id), cancel) is not null
            ? await EnterAsync(key, enrolment, form.Consent, request, cancel)
            : await ObstacleAsync(key, study, enrolment, request, cancel)
            ?? await TakePhoneAsync(key, study, enrolment, phone, request, cancel)
            ?? await EnterAsync(key, enrolment, form.Consent, request, cancel);
    }

    /// <summary>Enrols, and records the consent; the contact is there already.</summary>
    private async Task<StaffAnswer> EnterAsync(
        ParticipationKey key, StaffRecord.Enrolment enrolment, string? consent, StaffRequest request, CancellationToken cancel)
    {
        var answer = await DecideAsync(key, enrolment, new InputId(request.Id), request, cancel);
        if (answer is not StaffAnswer.Ok || consent is null)
        {
            return answer;
        }

        var consentInput = new InputId(NameBasedId.Of("consent", request.Id).ToString());
        return await DecideAsync(key, new StaffRecord.Consent(consent), consentInput, request, cancel);
    }

    /// <summary>What the engine has against enrolling, asked before anything is written.</summary>
    private async Task<StaffAnswer?> ObstacleAsync(
        ParticipationKey key, StudyDefinition study, StaffRecord.Enrolment enrolment, StaffRequest request, CancellationToken cancel)
    {
        var before = (await participations.LoadAsync(key, cancel)).Participation;
        var trial = Engine.Decide(study, before, new Input.StaffRecorded(new InputId(request.Id), enrolment, request.Actor), time.Now());
        return trial.Refusal is { } refusal ? new StaffAnswer.Refused(refusal.Code, refusal.Sentence) : null;
    }

    /// <summary>Takes the phone, by the number that the site texts from.</summary>
    private async Task<StaffAnswer?> TakePhoneAsync(
        ParticipationKey key, StudyDefinition study, StaffRecord.Enrolment enrolment, PhoneNumber phone, StaffRequest request, CancellationToken cancel)
    {
        var sender = PhoneNumber.Read(study.SiteOf(enrolment.Site).SenderNumber)!.Value;
        return await phones.TakeAsync(key, new Contact(phone, sender), new InputId(request.Id), cancel)
            ? null
            : new StaffAnswer.Refused("phone-in-use", "This phone takes part already by the same sender number. Two people need two phones.");
    }

    private async Task<StaffAnswer> DecideAsync(ParticipationKey key, StaffRecord record, InputId input, StaffRequest request, CancellationToken cancel)
    {
        if (studies.Newest(key.Study) is null)
        {
            return NoStudy(key);
        }

        await queues.SendAsync(QueueNames.Effects, new EffectsMessage(key, input), CaseGuard.Delay, cancel);
        return await desk.DecideAsync(key, new Input.StaffRecorded(input, record, request.Actor), writer: null, cancel) switch
        {
            CaseOutcome.Done when record is StaffRecord.Enrolment && await participations.EffectsOfAsync(key, input, cancel) is { IsEmpty: true } =>
                new StaffAnswer.Refused(
                    "overtaken", "Another enrolment took this phone or this participant id meanwhile. Look who has it; to enrol all the same, send a new request."),
            CaseOutcome.Done { After.Participation: var after } => new StaffAnswer.Ok(ParticipantView.Of(studies.Of(after), after, tasks: null, time.Now())),
            CaseOutcome.Refused { Refusal: { Code: "not-enrolled" } refusal } => new StaffAnswer.NotFound(refusal.Code, refusal.Sentence),
            CaseOutcome.Refused refused => new StaffAnswer.Refused(refused.Refusal.Code, refused.Refusal.Sentence),
            var other => throw new InvalidOperationException($"No answer for {other}."),
        };
    }

    private async Task<ImmutableArray<CoordinatorTask>> TasksOfAsync(Participation person, CancellationToken cancel) =>
        (await board.OpenAsync(person.Study, person.Site, cancel)).RemoveAll(task => task.Participant != person.Key.Participant);

    private static StaffAnswer.NotFound NoStudy(ParticipationKey key) => new("no-such-study", $"There is no study '{key.Study}'.");

    private static StaffAnswer.NotFound NotEnrolled(ParticipationKey key) =>
        new("not-enrolled", $"Nobody is enrolled as '{key.Participant}' in study '{key.Study}'.");

    private Task AuditAsync(string act, ParticipationKey key, StaffAnswer answer, StaffRequest request, CancellationToken cancel) =>
        audit.WriteAsync(answer.EntryOf(request, act, key.ToString(), time.Now()), cancel);
}
