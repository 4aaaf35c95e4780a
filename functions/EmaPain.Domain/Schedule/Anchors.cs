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
        Anchor.FirstSession => person.FirstSession,
        _ => person.LastSession,
    };

    /// <summary>The instant of an anchor that is one; nothing for the day of a session, or while it is not known.</summary>
    public static Instant? InstantOf(Anchor anchor, Participation person) => anchor switch
    {
        Anchor.Activation => person.ActivatedAt,
        Anchor.Allocation => AllocatedAt(person),
        Anchor.Consent => AgreedAt(person),
        _ => null,
    };

    /// <summary>Whoever was activated before this was kept had agreed then.</summary>
    private static Instant? AgreedAt(Participation person) => person.AgreedAt ?? person.ActivatedAt;

    /// <summary>States from before the instant was kept have the arm only.</summary>
    private static Instant? AllocatedAt(Participation person) => person.AllocatedAt ?? (person.Arm is null ? null : person.ActivatedAt);
}
