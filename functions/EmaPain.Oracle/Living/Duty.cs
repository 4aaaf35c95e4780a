using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>
/// Who of a site's staff is called to an alert, and when: each step of the published ladder until somebody takes the alert on, and again
/// if nobody then tries to reach the person in time. Where all of a step are on leave, the next one is called at once.
/// </summary>
internal sealed class Duty(PublishedStudy study, PublishedSite site, Timeline timeline, IReadOnlyList<StaffTruth> staff)
{
    /// <summary>Calls in the times of the file; then somebody is called once a day, and at last nobody any more.</summary>
    private const int MostCalls = 24;
    private const int MostDailyCalls = 30;
    private readonly OfficeClock office = new(site);
    private readonly IReadOnlyList<StaffTruth> staff = [.. staff.Where(member => member.Site == site.Id)];

    public List<ExpectedCall> Calls { get; } = [];

    public bool Climbs(string level) => study.Alerts.At(level) is { Steps.Count: > 0 };

    /// <summary>Tells staff of alerts that were raised together, or of one that came up again.</summary>
    public void Tell(IReadOnlyList<LivedAlert> together, CallCause cause)
    {
        if (Leader(together) is not { } leader || study.Alerts.At(leader.Level) is not { } level || level.CallAt(leader.Place) is not { } call)
        {
            return;
        }

        if (level.IsDaily)
        {
            TellInTheMorning(leader, call);
            return;
        }

        var present = staff.Where(member => member.Role == call.Role && member.Leave?.Holds(office.DayOf(timeline.Now)) != true).ToList();
        present.ForEach(member => Tell(member, call, leader, cause));
        if (level.Steps.Count == 0 || call.AcknowledgeWithin is not { } within)
        {
            return;
        }

        if (present.TrueForAll(member => !IsReached(member, call)) && leader.Place < level.Steps.Count - 1)
        {
            CallNext(leader, present.Count == 0 ? CallCause.AllAway : CallCause.AllReturned);
            return;
        }

        if (leader.Place >= MostCalls + MostDailyCalls)
        {
            return;
        }

        var (made, end) = (leader.Calls, office.EndOf(within, timeline.Now));
        var next = leader.Place < MostCalls || end > timeline.Now.AddDays(1) ? end : timeline.Now.AddDays(1);
        timeline.Plan(Tick(next), () => CallNextIf(leader, CallCause.Unacknowledged, leader.IsOpen && leader.Calls == made));
    }

    /// <summary>
    /// One mail a person of the role, on a day on which it is here. In which hour of the morning it comes, and what else is in it, hangs on
    /// everybody's alerts, so only whether it told of this one is foretold.
    /// </summary>
    private void TellInTheMorning(LivedAlert leader, PublishedCall call)
    {
        foreach (var alert in staff.Where(member => member.Role == call.Role).SelectMany(_ => leader.Together))
        {
            alert.Mail();
        }
    }

    private bool IsReached(StaffTruth member, PublishedCall call) => !member.Returns(timeline.Now) || (call.IsTexted && member.Phone is not null);

    private void Tell(StaffTruth member, PublishedCall call, LivedAlert leader, CallCause cause)
    {
        var now = timeline.Now;
        Calls.Add(new ExpectedCall(member.Address, now, cause) { IsByOtherWay = MailDays.At(now) == MailDay.Closed });
        if (call.IsTexted && member.Phone is { } phone)
        {
            Calls.Add(new ExpectedCall(phone, now, cause));
        }

        foreach (var alert in leader.Together)
        {
            alert.Mail();
        }

        if (member.Reads(now))
        {
            timeline.Plan(now + member.AcknowledgesAfter, () => TakeOn(leader));
        }

        if (leader.Level == "urgent" && member.Contacts(now))
        {
            timeline.Plan(now + member.AcknowledgesAfter + member.ContactsAfter, () => Contact(leader));
        }

        if (leader.Level == "urgent" && member.Ends(now))
        {
            timeline.Plan(now + member.AcknowledgesAfter + member.ContactsAfter + member.ClosesAfter, () => Close(leader));
        }
    }

    private void TakeOn(LivedAlert leader)
    {
        foreach (var alert in leader.Together.Where(alert => alert.IsOpen))
        {
            alert.TakeOn(timeline.Now);
            if (study.Alerts.At(alert.Level)?.Contact is { } contact)
            {
                var taken = timeline.Now;
                timeline.Plan(
                    Tick(office.EndOf(contact, taken)), () => CallNextIf(alert, CallCause.NoContact, alert.IsTakenOn && alert.Acknowledged == taken && !alert.IsContacted));
            }
        }
    }

    private void Contact(LivedAlert leader)
    {
        TakeOn(leader);
        foreach (var alert in leader.Together.Where(alert => !alert.IsOver))
        {
            alert.Contact(timeline.Now);
        }
    }

    private void Close(LivedAlert alert)
    {
        if (!alert.IsOver)
        {
            alert.Close(timeline.Now);
        }
    }

    private void CallNextIf(LivedAlert leader, CallCause cause, bool isDue)
    {
        if (isDue)
        {
            CallNext(leader, cause);
        }
    }

    private void CallNext(LivedAlert leader, CallCause cause)
    {
        var place = leader.Place + 1;
        foreach (var alert in leader.Together.Where(alert => !alert.IsOver))
        {
            alert.CallAt(place);
        }

        Tell(leader.Together, cause);
    }

    private static LivedAlert? Leader(IReadOnlyList<LivedAlert> together) => together.Where(alert => alert.IsOpen).MaxBy(alert => Worsening.Height(alert.Level));

    /// <summary>The trial's clock looks every full minute.</summary>
    private static DateTimeOffset Tick(DateTimeOffset due) =>
        due.Ticks % TimeSpan.TicksPerMinute == 0 ? due : due.AddTicks(TimeSpan.TicksPerMinute - (due.Ticks % TimeSpan.TicksPerMinute));
}
