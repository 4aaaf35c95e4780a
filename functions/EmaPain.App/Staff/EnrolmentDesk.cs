using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>Enrols people, and tells beforehand who could be enrolled. Everything leaves an audit row.</summary>
public sealed class EnrolmentDesk(
    IParticipations participations, IStudies studies, PhoneTaking phones, PartnerCheck partners, DetailsKeeping details, RecordTaking records, IQueues queues, IRequestBook book, IAudit audit, TimeProvider time)
{
    /// <summary>So many people of a list are looked at together.</summary>
    private const int AtOnce = 8;

    /// <summary>Enrols a person with phone and, where it was given, consent.</summary>
    public Task<StaffAnswer> EnrolAsync(ParticipationKey key, EnrolmentForm form, StaffRequest request, CancellationToken cancel) =>
        EnrolAsync(key, form, list: null, request, cancel);

    private async Task<StaffAnswer> EnrolAsync(ParticipationKey key, EnrolmentForm form, PeopleForm? list, StaffRequest request, CancellationToken cancel)
    {
        var (applicant, fault) = Applicant.Read(key, form, studies.Newest(key.Study));
        var answer = fault
            ?? (await participations.EffectsOfAsync(key, new InputId(request.Id), cancel) is not null
                ? await EnterAsync(applicant!, form.Consent, list, request, cancel)
                : await ObstacleAsync(applicant!, request, cancel)
                ?? await partners.FaultOfAsync(applicant!, list, cancel)
                ?? (await phones.TakeAsync(key, applicant!.Contact, new InputId(request.Id), cancel) ? null : StaffAnswers.PhoneInUse)
                ?? await EnterAsync(applicant, form.Consent, list, request, cancel));
        if (answer is StaffAnswer.Ok && form.Details is { } first)
        {
            await details.AddAsync(key, first, cancel);
        }

        await audit.WriteAsync(answer.EntryOf(request, "enrol", key.ToString(), time.Now()), cancel);
        return answer;
    }

    /// <summary>Says of each person what enrolling would come to; writes nothing about anybody.</summary>
    public Task<StaffAnswer> CheckAsync(StudyId study, PeopleForm form, StaffRequest request, CancellationToken cancel) =>
        ForAllAsync("check-enrolments", study, form, request, () => EachAsync(form.People, person => OutlookAsync(study, person, form, cancel), cancel), cancel);

    /// <summary>
    /// Enrols people. Each is enrolled by an id that is a keyed hash of person and form: the same list again does nothing twice and finishes
    /// what broke off, and nobody can find a phone by trying all phones.
    /// </summary>
    public Task<StaffAnswer> EnrolAllAsync(StudyId study, PeopleForm form, StaffRequest request, CancellationToken cancel) => ForAllAsync(
        "enrol-people",
        study,
        form,
        request,
        () => queues.UnderGuardAsync(
            [.. form.People.SelectMany(person => GuardsOf(new ParticipationKey(study, person.Participant), OwnOf(study, person, request), person.Form.Consent))],
            () => EachAsync(form.People, person => EnrolOneAsync(study, person, form, OwnOf(study, person, request), cancel), cancel),
            cancel),
        cancel);

    private async Task<EnrolmentOutlook> EnrolOneAsync(StudyId study, PeopleForm.Person person, PeopleForm list, StaffRequest own, CancellationToken cancel)
    {
        var answer = await EnrolAsync(new ParticipationKey(study, person.Participant), person.Form, list, own, cancel);
        return answer.Refusal() is { } refusal
            ? new EnrolmentOutlook(person.Participant, EnrolmentOutlook.Kind.Refused, refusal.Code, refusal.Sentence)
            : new EnrolmentOutlook(person.Participant, EnrolmentOutlook.Kind.Done);
    }

    private async Task<StaffAnswer> ForAllAsync(
        string act, StudyId study, PeopleForm form, StaffRequest request, Func<Task<EnrolmentOutlook[]>> all, CancellationToken cancel)
    {
        var hasGap = form.People.IsDefault || form.People.Contains(null!);
        StaffAnswer answer = hasGap ? new StaffAnswer.BadRequest("bad-json", "'people' has a gap: give participant and form of each.")
            : studies.Newest(study) is null ? StaffAnswers.NoStudy(study)
            : new StaffAnswer.Ok(await all());
        await audit.WriteAsync(answer.EntryOf(request, act, study.Value, time.Now()), cancel);
        return answer;
    }

    /// <summary>Several at once, and what came of each in the order of the list.</summary>
    private static async Task<EnrolmentOutlook[]> EachAsync(
        ImmutableArray<PeopleForm.Person> people, Func<PeopleForm.Person, Task<EnrolmentOutlook>> one, CancellationToken cancel)
    {
        var outlooks = new EnrolmentOutlook[people.Length];
        await Parallel.ForAsync(
            0, people.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (place, _) => outlooks[place] = await one(people[place]));
        return outlooks;
    }

    /// <summary>The request by which a person of a list is enrolled.</summary>
    private StaffRequest OwnOf(StudyId study, PeopleForm.Person person, StaffRequest request) =>
        new(IdOf(new ParticipationKey(study, person.Participant), person.Form), request.Actor);

    private string IdOf(ParticipationKey key, EnrolmentForm form) => NameBasedId.Of("enrolment", book.FingerprintOf($"{key}\n{DomainJson.Write(form)}")).ToString();

    private async Task<EnrolmentOutlook> OutlookAsync(StudyId study, PeopleForm.Person person, PeopleForm list, CancellationToken cancel)
    {
        var key = new ParticipationKey(study, person.Participant);
        var request = new StaffRequest(IdOf(key, person.Form), "check");
        var (applicant, fault) = Applicant.Read(key, person.Form, studies.Newest(study));
        if (applicant is not null && await IsDoneAsync(key, person.Form, request, cancel))
        {
            return new EnrolmentOutlook(person.Participant, EnrolmentOutlook.Kind.Done);
        }

        var refusal = (fault
            ?? await ObstacleAsync(applicant!, request, cancel)
            ?? await partners.FaultOfAsync(applicant!, list, cancel)
            ?? (await phones.IsTakenAsync(key, applicant!.Contact, cancel) ? StaffAnswers.PhoneInUse : null))?.Refusal();
        return refusal is null
            ? new EnrolmentOutlook(person.Participant, EnrolmentOutlook.Kind.New)
            : new EnrolmentOutlook(person.Participant, EnrolmentOutlook.Kind.Refused, refusal.Code, refusal.Sentence);
    }

    /// <summary>Enrols, and records the consent; the contact is there already.</summary>
    private Task<StaffAnswer> EnterAsync(Applicant applicant, string? consent, PeopleForm? list, StaffRequest request, CancellationToken cancel) => list is null
        ? queues.UnderGuardAsync(GuardsOf(applicant.Key, request, consent), () => EnterAsync(applicant, consent, request, cancel), cancel)
        : EnterAsync(applicant, consent, request, cancel);

    private async Task<StaffAnswer> EnterAsync(Applicant applicant, string? consent, StaffRequest request, CancellationToken cancel)
    {
        var answer = await records.DecideAsync(applicant.Key, applicant.Enrolment, new InputId(request.Id), request, cancel);
        return answer is StaffAnswer.Ok && consent is not null
            ? await records.DecideAsync(applicant.Key, new StaffRecord.Consent(consent), ConsentOf(request), request, cancel)
            : answer;
    }

    private static EffectsMessage[] GuardsOf(ParticipationKey key, StaffRequest request, string? consent) =>
        [new EffectsMessage(key, new InputId(request.Id)), .. consent is null ? [] : new[] { new EffectsMessage(key, ConsentOf(request)) }];

    private async Task<bool> IsDoneAsync(ParticipationKey key, EnrolmentForm form, StaffRequest request, CancellationToken cancel) =>
        await participations.EffectsOfAsync(key, new InputId(request.Id), cancel) is { IsEmpty: false }
        && (form.Consent is null || await participations.EffectsOfAsync(key, ConsentOf(request), cancel) is not null)
        && (form.Details is null || await details.IsPastAddingAsync(key, cancel));

    /// <summary>What the engine has against enrolling, asked before anything is written.</summary>
    private async Task<StaffAnswer?> ObstacleAsync(Applicant applicant, StaffRequest request, CancellationToken cancel)
    {
        var input = new InputId(request.Id);
        var before = (await participations.LoadAsync(applicant.Key, cancel)).Participation;
        var trial = Engine.Decide(applicant.Study, before, new Input.StaffRecorded(input, applicant.Enrolment, request.Actor), time.Now());

        // Looked up after the person: this very request may have enrolled the person, perhaps just now by somebody else who gave the same list.
        return trial.Refusal is { } refusal && await participations.EffectsOfAsync(applicant.Key, input, cancel) is not { IsEmpty: false }
            ? new StaffAnswer.Refused(refusal.Code, refusal.Sentence)
            : null;
    }

    private static InputId ConsentOf(StaffRequest request) => new(NameBasedId.Of("consent", request.Id).ToString());
}
