using System.Text.Json;
using EmaPain.App.Staff;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Local.Cohort;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Reckoning;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Paper;

/// <summary>Plays a cohort against the engine alone: no storage, no network. What the oracle foretells is thereby held against the engine's rules.</summary>
internal sealed class PaperTrial : ICarrierDoor, IStaffDoor, IMailboxDoor
{
    private readonly StudyDefinition study;
    private readonly CohortPlan plan;
    private readonly VirtualCohort cohort;
    private readonly Dictionary<string, PaperParticipant> people = [];
    private readonly Dictionary<string, (PaperParticipant Person, AlertId Alert)> letters = [];
    private readonly List<StaffMail> unread = [];
    private readonly List<ObservedText> texts = [];
    private readonly List<string> mailedTo = [];
    private Instant now;
    private int inputs;

    public PaperTrial(string studyJson, CohortPlan plan)
    {
        study = StudyReader.Read(studyJson).Study!;
        this.plan = plan;
        cohort = new VirtualCohort(plan, this, this, this);
    }

    public async Task<Observation> PlayAsync()
    {
        now = Instant.FromDateTimeOffset(plan.Start);
        while (NextInstant() is { } next)
        {
            now = Instant.Max(now, next);
            foreach (var person in people.Values.Where(person => person.Due <= now).ToList())
            {
                Decide(person, new Input.TimeHasCome(NewInput()));
            }

            await cohort.ActAsync(now.ToDateTimeOffset());
        }

        return Observe();
    }

    public Task SendsAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel)
    {
        if (people.Values.FirstOrDefault(person => person.Phone == phoneFrom) is { } sender)
        {
            Decide(sender, new Input.TextArrived(NewInput(), text, Instant.FromDateTimeOffset(receivedAt)));
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
                Record(known, DomainJson.Read<StaffRecord>(call.Body));
                if (people[known].Refusal is { } refusal)
                {
                    return Task.FromResult(new StaffReply(409, refusal.Code));
                }
            }
        }

        return Task.FromResult(new StaffReply(200, ""));
    }

    public Task<IReadOnlyList<StaffMail>> NewMailsAsync(CancellationToken cancel)
    {
        var mails = unread.ToList();
        unread.Clear();
        return Task.FromResult<IReadOnlyList<StaffMail>>(mails);
    }

    public Task AcknowledgeAsync(StaffMail.Alert mail, CancellationToken cancel)
    {
        lock (people)
        {
            var (person, alert) = letters[mail.Id];
            Decide(person, new Input.AlertTakenOn(NewInput(), alert, mail.To));
        }

        return Task.CompletedTask;
    }

    private Instant? NextInstant()
    {
        var due = people.Values.Where(person => person.Due is not null).Select(person => person.Due!.Value).DefaultIfEmpty(Instant.MaxValue).Min();
        var act = unread.Count > 0 ? now : cohort.NextActAt is { } at ? Instant.FromDateTimeOffset(at) : Instant.MaxValue;
        var next = Instant.Min(due, act);
        return next == Instant.MaxValue ? null : next;
    }

    private InputId NewInput() => new($"{inputs++}");

    private void Enrol(string id, EnrolmentForm form)
    {
        people[id] = new PaperParticipant(study, new ParticipationKey(study.Id, new ParticipantId(id))) { Phone = form.Phone };
        Record(id, new StaffRecord.Enrolment(form.Role, form.Site, form.Language!, form.Zone, form.Weekday, form.Time, study.Version));
        Record(id, new StaffRecord.Consent(form.Consent!));
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
                texts.Add(new ObservedText(person.Phone, text.Text, text.Id.Value));
                Decide(person, new Input.TextTried(NewInput(), text.Id, SendOutcome.Accepted, now));
                Decide(person, new Input.DeliveryReported(NewInput(), text.Id, DeliveryReport.Delivered, now));
                cohort.Hear(person.Phone, text.Text, now.ToDateTimeOffset());
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
            case Effect.MailAlert mail:
                Mail(person, mail.Alert);
                break;
        }
    }

    private void Mail(PaperParticipant person, AlertId id)
    {
        var level = person.State.Alerts.First(alert => alert.Id == id).Level;
        var role = study.Alerts.Levels.First(level1 => level1.Level == level).Role!.Value.Value;
        foreach (var reader in plan.Truth.Staff.Where(member => member.Role == role && member.Site == person.State.Site.Value))
        {
            var letter = $"{letters.Count}";
            letters[letter] = (person, id);
            unread.Add(new StaffMail.Alert(letter, reader.Address, new Uri("http://localhost/")));
            mailedTo.Add(reader.Address);
            Decide(person, new Input.AlertMailed(NewInput(), id, reader.Id, MailOutcome.Accepted));
        }
    }

    private Observation Observe()
    {
        var all = people.Select(pair => (Id: pair.Key, pair.Value.State)).ToList();
        return new Observation(
            [.. from one in all
                from occasion in one.State.Occasions
                select new ObservedOccasion(
                    one.Id, occasion.Id.Value, Word(occasion.Kind), occasion.Planned.ToDateTimeOffset(), occasion.Asked.FirstOrDefault()?.SentAt.ToDateTimeOffset(),
                    "delivered", Word(occasion.Status), occasion.Reason is { } reason ? Word(reason) : null)],
            [.. from one in all
                from occasion in one.State.Occasions
                from answer in occasion.CurrentAnswers
                select new ObservedAnswer(one.Id, occasion.Id.Value, answer.Item.Value, answer.Value, answer.Timeliness == Timeliness.Late)],
            [.. from one in all from entry in one.State.Ledger select new ObservedEntry(one.Id, entry.Rule.Value, entry.Cause, entry.Cents)],
            [.. from one in all
                from alert in one.State.Alerts
                select new ObservedAlert(one.Id, alert.Rule.Value, Word(alert.Level), alert.Occasion?.Value, Word(alert.Status), alert.Mailed(MailOutcome.Accepted))],
            texts,
            mailedTo);
    }

    private static string Word<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options).Trim('"');
}
