using EmaPain.App.Staff;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Local.Cohort;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle.Published;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Paper;

/// <summary>Plays a cohort against the engine alone: no storage, no network. What the oracle foretells is thereby held against the engine's rules.</summary>
internal sealed class PaperTrial : ICarrierDoor, IStaffDoor, IMailboxDoor, IArmDoor, ISurveyDoor
{
    private readonly StudyDefinition study;
    private readonly CohortPlan plan;
    private readonly VirtualCohort cohort;
    private readonly Dictionary<string, PaperParticipant> people = [];
    private readonly Dictionary<string, PaperParticipant> strangers = [];
    private readonly List<ObservedText> texts = [];
    private readonly List<ObservedTask> holdTasks = [];
    private readonly PaperDuty duty;
    private Instant now;
    private int inputs;
    private int draws;

    public PaperTrial(string studyJson, CohortPlan plan)
    {
        study = StudyReader.Read(studyJson).Study!;
        this.plan = plan;
        duty = new PaperDuty(study, plan.Truth.Staff);
        cohort = new VirtualCohort(plan, this, this, this, this, this, this);
    }

    /// <summary>What everybody did, in the arms that were drawn.</summary>
    public CohortPlan Played => cohort.Plan;

    public async Task<Observation> PlayAsync()
    {
        now = Instant.FromDateTimeOffset(plan.Start);
        while (NextInstant() is { } next)
        {
            now = Instant.Max(now, next);
            foreach (var person in Everybody.Where(person => person.Due <= now).ToList())
            {
                Decide(person, new Input.TimeHasCome(NewInput()));
            }

            await cohort.ActAsync(now.ToDateTimeOffset());
        }

        foreach (var person in people.Values)
        {
            duty.TellInTheMorning(person, NewInput, input => Decide(person, input));
        }

        return PaperRecords.Observe(people, texts, [.. cohort.Mails, .. duty.Pages]) with { HoldTasks = holdTasks };
    }

    public Task SendsAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        if (people.Values.FirstOrDefault(person => person.Phone == phoneFrom) is { } sender)
        {
            Decide(sender, new Input.TextArrived(NewInput(), text, Instant.FromDateTimeOffset(receivedAt)));
        }
        else
        {
            HearStranger(phoneFrom, study.Sites.First(site => site.SenderNumber == senderNumberTo).Id, text);
        }

        return Task.CompletedTask;
    }

    public Task GarblesAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        lock (people)
        {
            var input = NewInput();
            var unjudged = new PaperParticipant(study, new ParticipationKey(new StudyId("unjudged"), new ParticipantId(input.Value))) { Phone = phoneFrom };
            strangers[input.Value] = unjudged;
            Decide(unjudged, new Input.TextUnjudged(input, study.Id, study.Sites.First(site => site.SenderNumber == senderNumberTo).Id));
        }

        return Task.CompletedTask;
    }

    public Task ReturnsAsync(StaffMail.Alert mail, CancellationToken cancel)
    {
        lock (people)
        {
            var (person, alert) = duty.Behind(mail.Id);
            Decide(person, new Input.AlertMailBounced(NewInput(), alert, plan.Truth.Staff.First(member => member.Address == mail.To).Id));
        }

        return Task.CompletedTask;
    }

    public Task<StaffReply> CallAsync(StaffCall call, CancellationToken cancel)
    {
        lock (people)
        {
            var path = call.Path.Split('/');
            if (path is ["api", "studies", _, "participants", var id])
            {
                Enrol(id, DomainJson.Read<EnrolmentForm>(call.Body));
            }
            else if (path is ["api", "studies", _, "participants", var known, "records"])
            {
                if (DomainJson.Read<StaffRecord>(call.Body) is var record and not StaffRecord.Randomisation)
                {
                    Record(known, record);
                }
                else if (Randomise(known) is { } obstacle)
                {
                    return Task.FromResult(new StaffReply(409, obstacle.Code));
                }

                if (people[known].Refusal is { } refusal)
                {
                    return Task.FromResult(new StaffReply(409, refusal.Code));
                }
            }
            else if (path is ["api", "studies", _, "sites", _, "alerts", var number, "records"])
            {
                var alert = new AlertId(number);
                var owner = duty.OwnerOf(alert);
                Decide(owner, new Input.AlertRecorded(NewInput(), alert, DomainJson.Read<AlertRecord>(call.Body), "staff"));
                if (owner.Refusal is { } refused)
                {
                    return Task.FromResult(new StaffReply(409, refused.Code));
                }
            }
        }

        return Task.FromResult(new StaffReply(200, ""));
    }

    public Task ReportAsync(PublishedSurvey survey, string id, PublishedFlag? flag, CancellationToken cancel)
    {
        lock (people)
        {
            var (person, invited) = (people.Values.First(one => one.State.Occasions.Any(occasion => occasion.Invitation?.Survey.Value == id)), new SurveyId(id));
            if (flag is not null)
            {
                Decide(person, new Input.SurveyFlagged(NewInput(), invited));
            }

            Decide(person, new Input.SurveyCompleted(NewInput(), invited, now));
        }

        return Task.CompletedTask;
    }

    public Task<string?> ArmOfAsync(string participant, CancellationToken cancel) => Task.FromResult(people[participant].State.Arm?.Value);

    public Task<IReadOnlyList<StaffMail>> NewMailsAsync(CancellationToken cancel)
    {
        var mails = duty.Unread.ToList();
        duty.Unread.Clear();
        return Task.FromResult<IReadOnlyList<StaffMail>>(mails);
    }

    public Task AcknowledgeAsync(StaffMail.Alert mail, CancellationToken cancel)
    {
        lock (people)
        {
            var (person, alert) = duty.Behind(mail.Id);
            Decide(person, new Input.AlertTakenOn(NewInput(), alert, mail.To));
        }

        return Task.CompletedTask;
    }

    private Instant? NextInstant()
    {
        var due = Everybody.Where(person => person.Due is not null).Select(person => person.Due!.Value).DefaultIfEmpty(Instant.MaxValue).Min();
        var act = duty.Unread.Count > 0 ? now : cohort.NextActAt is { } at ? Instant.FromDateTimeOffset(at) : Instant.MaxValue;
        var next = Instant.Min(due, act);
        return next == Instant.MaxValue ? null : next;
    }

    private InputId NewInput() => new($"{inputs++}");

    private void Enrol(string id, EnrolmentForm form)
    {
        people[id] = new PaperParticipant(study, new ParticipationKey(study.Id, new ParticipantId(id))) { Phone = form.Phone };
        Record(id, new StaffRecord.Enrolment(form.Role, form.Site, form.Language!, form.Zone, form.Weekday, form.Time, study.Version, form.Partner));
        Record(id, new StaffRecord.Consent(form.Consent!));
    }

    /// <summary>One arm after the other, whatever the stratum: the oracle takes any.</summary>
    private Refusal? Randomise(string id)
    {
        PaperParticipant[] unit = [people[id], .. people[id].State.Partner is { } partner ? [people[partner.Value]] : Array.Empty<PaperParticipant>()];
        if (AllocationUnits.Obstacle(study, [.. unit.Select(person => person.State)]) is { } obstacle)
        {
            return obstacle;
        }

        var arm = study.Arms[draws++ % study.Arms.Count].Id;
        foreach (var person in unit)
        {
            Decide(person, new Input.ArmDrawn(NewInput(), arm));
        }

        return null;
    }

    private void Record(string id, StaffRecord record) => Decide(people[id], new Input.StaffRecorded(NewInput(), record, "staff"));

    private void Decide(PaperParticipant person, Input input)
    {
        lock (people)
        {
            foreach (var effect in person.Decide(input, now))
            {
                Perform(person, effect);
            }
        }
    }

    private void Perform(PaperParticipant person, Effect effect)
    {
        switch (effect)
        {
            case Effect.SendText text:
                Deliver(person, text);
                Decide(person, new Input.TextTried(NewInput(), text.Id, SendOutcome.Accepted, now));
                Decide(person, new Input.DeliveryReported(NewInput(), text.Id, DeliveryReport.Delivered, now));
                break;
            case Effect.RequestCompensation money:
                Decide(person, new Input.CompensationRequested(NewInput(), money.Occasion, money.Revision));
                break;
            case Effect.RequestScreening screening:
                Decide(person, new Input.ScreeningRequested(NewInput(), screening.Occasion, screening.Revision));
                break;
            case Effect.TellPeer tell:
                Decide(people[tell.Whom.Value], new Input.PeerTold(tell.Input, tell.News));
                break;
            case Effect.RaiseTask { Kind: TaskKind.ClearHold }:
                holdTasks.Add(new ObservedTask(person.State.Key.Participant.Value, now.ToDateTimeOffset()));
                break;
            case Effect.MailAlert mail:
                duty.Tell(person, mail.Alert, now, NewInput, input => Decide(person, input));
                break;
        }
    }

    private void Deliver(PaperParticipant person, Effect.SendText text)
    {
        if (text.Staff is { } member)
        {
            duty.Page(member, now);
            return;
        }

        texts.Add(new ObservedText(person.Phone, text.Text, text.Id.Value));
        cohort.Hear(person.Phone, text.Text, now.ToDateTimeOffset());
    }

    private void HearStranger(string phone, SiteId site, string text)
    {
        lock (people)
        {
            if (!strangers.TryGetValue(phone, out var stranger))
            {
                strangers[phone] = stranger = new PaperParticipant(study, new ParticipationKey(new StudyId("unknown"), new ParticipantId(phone))) { Phone = phone };
            }

            Decide(stranger, new Input.StrangerWrote(NewInput(), study.Id, site, text));
        }
    }

    private IEnumerable<PaperParticipant> Everybody => people.Values.Concat(strangers.Values);
}
