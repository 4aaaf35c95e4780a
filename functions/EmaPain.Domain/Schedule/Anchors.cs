using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>The days from which a person's occasions are counted.</summary>
public static class Anchors
{
    /// <summary>The day of an anchor on the person's calendar; nothing while it is not known.</summary>
    public static LocalDate? DayOf(Anchor anchor, Participation person, ParticipantCalendar calendar) => anchor switch
    {
        Anchor.Activation => person.Day0,
        Anchor.Allocation => AllocatedAt(person) is { } at ? calendar.LocalAt(at).Date : null,
        Anchor.Consent => AgreedAt(person) is { } at ? calendar.LocalAt(at).Date : null,
        Anchor.Eligibility => EligibleAt(person) is { } at ? calendar.LocalAt(at).Date : null,
        Anchor.FirstSession => person.FirstSession,
        _ => person.LastSession,
    };

    /// <summary>The instant of an anchor that is one; nothing for the day of a session, or while it is not known.</summary>
    public static Instant? InstantOf(Anchor anchor, Participation person) => anchor switch
    {
        Anchor.Activation => person.ActivatedAt,
        Anchor.Allocation => AllocatedAt(person),
        Anchor.Consent => AgreedAt(person),
        Anchor.Eligibility => EligibleAt(person),
        _ => null,
    };

    /// <summary>
    /// The day of the session that an occasion waits for. While staff have not recorded the group's last session, it is the last one that is
    /// counted from the first; nothing where no session is known.
    /// </summary>
    public static LocalDate? BoundOf(StudyDefinition study, Anchor session, Participation person) =>
        session == Anchor.FirstSession ? person.FirstSession : person.LastSession ?? LastByTheFirst(study, person);

    private static LocalDate? LastByTheFirst(StudyDefinition study, Participation person) =>
        study.Occasions
            .Where(plan => plan is { Kind: OccasionKind.Contact, Anchor: Anchor.FirstSession } && person.IsAmong(plan.Roles, plan.Arms))
            .Max(plan => person.FirstSession?.PlusWeeks(plan.Weeks.DefaultIfEmpty(0).Max()));

    /// <summary>Whoever was activated before this was kept had agreed then.</summary>
    private static Instant? AgreedAt(Participation person) => person.AgreedAt ?? person.ActivatedAt;

    /// <summary>Whoever was activated before this was kept was found eligible then.</summary>
    private static Instant? EligibleAt(Participation person) =>
        person.EligibleAt is { } eligible && AgreedAt(person) is { } agreed ? Instant.Max(eligible, agreed) : person.ActivatedAt;

    /// <summary>States from before the instant was kept have the arm only.</summary>
    private static Instant? AllocatedAt(Participation person) => person.AllocatedAt ?? (person.Arm is null ? null : person.ActivatedAt);
}
