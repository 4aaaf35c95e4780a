using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>
/// The people of a trial: participants who answer texts, staff who enrol, record and acknowledge. They meet the system only through
/// the carrier, the staff endpoints and the mailbox.
/// </summary>
/// <remarks>Whoever drives the clock calls <see cref="ActAsync"/> whenever the system has come to rest, also to let staff read their mail.</remarks>
public sealed class VirtualCohort
{
    private const int HandsAtOnce = 4;
    private const int Conflict = 409;
    private static readonly TimeSpan ToLearnTheArm = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private readonly ICarrierDoor carrier;
    private readonly IStaffDoor staff;
    private readonly IMailboxDoor mailbox;
    private readonly IStaffDoor unblinded;
    private readonly IArmDoor arms;
    private readonly ISurveyDoor surveys;
    private readonly Agenda agenda = new();
    private readonly List<ObservedCall> mails = [];
    private readonly StaffDesk desk;
    private readonly Dictionary<string, Person> byPhone;

    /// <param name="plan">What everybody will do.</param>
    /// <param name="carrier">For texts.</param>
    /// <param name="staff">For the coordinator, who is blinded.</param>
    /// <param name="mailbox">For all mail.</param>
    /// <param name="unblinded">For whoever tells people their arms, or holds their sessions.</param>
    /// <param name="arms">Where that person reads them.</param>
    /// <param name="surveys">For the site's own surveys.</param>
    public VirtualCohort(
        CohortPlan plan, ICarrierDoor carrier, IStaffDoor staff, IMailboxDoor mailbox, IStaffDoor unblinded, IArmDoor arms, ISurveyDoor surveys)
    {
        (Plan, this.carrier, this.staff, this.mailbox, this.unblinded, this.arms, this.surveys) = (plan, carrier, staff, mailbox, unblinded, arms, surveys);
        byPhone = plan.Truth.Persons.ToDictionary(person => person.Phone, person => new Person(plan.Study, person));
        desk = new StaffDesk(plan.Study.Id, plan.Seed);
        foreach (var member in plan.Truth.Staff)
        {
            PlanCall(plan.Start, member.Id, desk.Register(member));
            if (member.Leave is { } leave)
            {
                PlanCall(plan.Start, member.Id, desk.SendOnLeave(member, leave));
            }
        }

        foreach (var person in byPhone.Values)
        {
            PlanEnrolment(person);
        }

        foreach (var stranger in plan.Truth.Strangers)
        {
            Func<string, string, string, DateTimeOffset, CancellationToken, Task> send = stranger.IsGarbled ? carrier.GarblesAsync : carrier.SendsAsync;
            agenda.Plan(stranger.At, stranger.Phone, given => send(stranger.Phone, stranger.SenderNumber, stranger.Typed, stranger.At, given));
        }
    }

    /// <summary>What everybody does, with the arms that were drawn so far.</summary>
    public CohortPlan Plan { get; private set; }

    /// <summary>Mails about alerts as they arrived, on the trial's clock.</summary>
    public IReadOnlyList<ObservedCall> Mails => mails;

    /// <summary>The earliest instant at which somebody has something planned.</summary>
    public DateTimeOffset? NextActAt => agenda.Next;

    /// <summary>Lets staff read new mail, then does everything that is planned up to an instant.</summary>
    /// <returns>Whether anything was done.</returns>
    /// <exception cref="RefusedByTheAppException">The app refused a record.</exception>
    public async Task<bool> ActAsync(DateTimeOffset until, CancellationToken cancel = default)
    {
        await ReadMailAsync(until, cancel);
        var acted = false;
        while (agenda.TakeNext(until) is { Count: > 0 } due)
        {
            var byPerson = due.GroupBy(act => act.Who).ToList();
            await Parallel.ForEachAsync(
                byPerson,
                new ParallelOptions { MaxDegreeOfParallelism = HandsAtOnce, CancellationToken = cancel },
                async (acts, given) =>
                {
                    foreach (var act in acts)
                    {
                        await act.DoAsync(given);
                    }
                });
            acted = true;
        }

        return acted;
    }

    /// <summary>A text reached a phone.</summary>
    public void Hear(string phone, string text, DateTimeOffset at)
    {
        if (!byPhone.TryGetValue(phone, out var person))
        {
            return;
        }

        if (person.Follow(text, at) is var (reported, visit, survey, id))
        {
            agenda.Plan(reported, phone, given => surveys.ReportAsync(survey, id, visit.IsFlagged ? survey.Flag : null, given));
        }

        if (person.Hear(text, at) is not { } turn)
        {
            return;
        }

        var sender = Plan.Study.SiteOf(person.Truth.Site).SenderNumber;
        PlanText(at + turn.Delay, phone, sender, turn.Typed);
        if (turn.AgainAfter is { } pause)
        {
            PlanText(at + turn.Delay + pause, phone, sender, turn.Typed);
        }
    }

    private async Task ReadMailAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var mail in await mailbox.NewMailsAsync(cancel))
        {
            if (mail is StaffMail.Alert told)
            {
                mails.Add(new ObservedCall(mail.To, now) { IsByOtherWay = told.IsByOtherWay });
            }

            if (Plan.Truth.Staff.FirstOrDefault(member => member.Address == mail.To) is { } reader)
            {
                Answer(mail, reader, now);
            }
        }
    }

    private void Answer(StaffMail mail, StaffTruth reader, DateTimeOffset now)
    {
        var looks = now + reader.AcknowledgesAfter;
        switch (mail)
        {
            case StaffMail.Tasks tasks:
                agenda.Plan(looks, reader.Id, given => DoUnlessDoneAsync(tasks.Finishing.Select(desk.Finish), given));
                break;
            case StaffMail.Alert returned when reader.Returns(now):
                agenda.Plan(now, reader.Id, given => carrier.ReturnsAsync(returned, given));
                break;
            case StaffMail.Alert alert when reader.Reads(now):
                agenda.Plan(looks, reader.Id, given => mailbox.AcknowledgeAsync(alert, given));
                if (alert.IsUrgent && reader.Contacts(now))
                {
                    PlanCall(looks + reader.ContactsAfter, reader.Id, desk.Contact(reader, alert));
                }

                if (alert.IsUrgent && reader.Ends(now))
                {
                    agenda.Plan(looks + reader.ContactsAfter + reader.ClosesAfter, reader.Id, given => DoUnlessDoneAsync(desk.End(reader, alert), given));
                }

                break;
        }
    }

    /// <summary>A task of no site stands in every coordinator's mail, and each mail about an alert asks to end it: the second hears that it is done.</summary>
    private async Task DoUnlessDoneAsync(IEnumerable<StaffCall> calls, CancellationToken cancel)
    {
        foreach (var call in calls)
        {
            var answer = await staff.CallAsync(call, cancel);
            if (!answer.IsDone && answer.Status != Conflict)
            {
                throw Refusal(call, answer);
            }
        }
    }

    private void PlanEnrolment(Person person)
    {
        var truth = person.Truth;
        PlanCall(truth.EnrolledAt, truth.Id, desk.Enrol(truth));
        PlanOwn(truth, at => !(at > truth.RandomisedAt));
        if (truth.RandomisedAt is not { } drawn)
        {
            PlanStart(truth);
            return;
        }

        if (!Plan.Study.DrawsArms)
        {
            PlanCall(drawn, truth.Id, desk.Allocate(truth));
        }
        else if (truth.Role == Plan.Study.Roles[0].Id)
        {
            PlanCall(drawn, truth.Id, desk.Randomise(truth));
        }

        agenda.Plan(drawn + ToLearnTheArm, truth.Id, given => LearnArmAsync(person, given));
    }

    /// <summary>Somebody unblinded reads the arm and tells the person, who lives on by it.</summary>
    private async Task LearnArmAsync(Person person, CancellationToken cancel)
    {
        var id = person.Truth.Id;
        var arm = await arms.ArmOfAsync(id, cancel) ?? throw new RefusedByTheAppException($"The app drew no arm for {id}.");
        lock (gate)
        {
            Plan = Plan.WithArm(id, arm);
            person.Learn(Plan.Truth.Persons.First(truth => truth.Id == id));
        }

        var truth = person.Truth;
        await CallAsync(unblinded, desk.Disclose(truth), cancel);
        PlanStart(truth);
        PlanOwn(truth, at => at > truth.RandomisedAt);
    }

    private void PlanStart(PersonTruth person)
    {
        if (person.ActivatedAt is { } activation)
        {
            if (person.Arm is not null && person.RandomisedAt is null)
            {
                PlanCall(activation, person.Id, desk.Allocate(person));
            }

            PlanCall(activation, person.Id, desk.Activate(person));
        }

        if (person.RefusedAt is { } tried)
        {
            agenda.Plan(tried, person.Id, given => RefuseAsync(Plan.Study.DrawsArms ? desk.Randomise(person) : desk.Activate(person), given));
        }
    }

    /// <summary>What a person writes unasked and staff record, at the instants that are meant.</summary>
    private void PlanOwn(PersonTruth person, Func<DateTimeOffset, bool> isMeant)
    {
        foreach (var note in person.Notes.Where(note => isMeant(note.At)))
        {
            // Whoever holds a session knows the arm.
            var door = note.Event is StaffEvent.Attended or StaffEvent.NotAttended ? unblinded : staff;
            agenda.Plan(note.At, person.Id, given => CallAsync(door, desk.Record(person, note), given));
        }

        foreach (var text in person.OwnTexts.Where(text => isMeant(text.At)))
        {
            PlanText(text.At, person.Phone, Plan.Study.SiteOf(person.Site).SenderNumber, text.Typed);
        }
    }

    private void PlanText(DateTimeOffset at, string phone, string sender, string typed) =>
        agenda.Plan(at, phone, given => carrier.SendsAsync(phone, sender, typed, at, given));

    private void PlanCall(DateTimeOffset at, string who, StaffCall call) => agenda.Plan(at, who, given => CallAsync(staff, call, given));

    private static async Task CallAsync(IStaffDoor door, StaffCall call, CancellationToken cancel)
    {
        var answer = await door.CallAsync(call, cancel);
        if (!answer.IsDone)
        {
            throw Refusal(call, answer);
        }
    }

    /// <summary>Whoever is not eligible can neither be activated nor get an arm.</summary>
    private async Task RefuseAsync(StaffCall call, CancellationToken cancel)
    {
        var answer = await staff.CallAsync(call, cancel);
        if (answer.Status != Conflict || !answer.Body.Contains("not-eligible", StringComparison.Ordinal))
        {
            throw Refusal(call, answer);
        }
    }

    private static RefusedByTheAppException Refusal(StaffCall call, StaffReply answer) =>
        new($"The app answered {answer.Status} to {call.Method} {call.Path}: {answer.Body}");
}
