using System.Collections.Immutable;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using NodaTime;

namespace EmaPain.Domain.Studies.Comparing;

/// <summary>What a study's other version would do to the occasions of a person in progress. Nothing that was sent is ever sent again.</summary>
public static class ScheduleShifts
{
    /// <summary>All occasions that would not stay as they are, by the time they go out.</summary>
    /// <param name="edit">The version that the person takes part in, and the other one.</param>
    /// <param name="person">Somebody who was activated.</param>
    /// <param name="now">The instant of the move.</param>
    public static ImmutableArray<OccasionShift> Of(StudyEdit edit, Participation person, Instant now)
    {
        var zone = person.Zones[^1].Zone;
        var (before, after) = (ParticipantCalendar.Of(zone, edit.Old.TextingHours), ParticipantCalendar.Of(zone, edit.New.TextingHours));
        var others = OccasionPlanning.Plan(edit.New, person with { Occasions = [] }, after);
        var shifts =
            from id in person.Occasions.Concat(others).Select(occasion => occasion.Id).Distinct()
            let known = person.OccasionOf(id)
            let other = others.FirstOrDefault(occasion => occasion.Id == id)
            let shift = known is null ? Further(other!, after, now) : Known(known, before, other, after, now)
            where shift is not null
            orderby (other ?? known!).Planned
            select shift;
        return [.. shifts];
    }

    /// <summary>The instant from which an occasion is no longer waiting: its first question goes out, or its window is over.</summary>
    internal static Instant EndOfWaiting(Occasion occasion, ParticipantCalendar calendar) =>
        occasion.Kind == OccasionKind.Texts ? calendar.NextAllowed(occasion.Planned) : occasion.Closes;

    private static OccasionShift? Known(Occasion known, ParticipantCalendar before, Occasion? other, ParticipantCalendar after, Instant now)
    {
        var from = Time(known, before);
        if (other is not null && Time(other, after) == from)
        {
            return null;
        }

        return known.Status != OccasionStatus.Planned || !known.Asked.IsEmpty ? new OccasionShift.Settled(known.Id, from)
            : other is null ? new OccasionShift.Dropped(known.Id, from)
            : EndOfWaiting(other, after) < now ? new OccasionShift.Overtaken(known.Id, Time(other, after))
            : Time(other, after).Starts == from.Starts ? new OccasionShift.Rewindowed(known.Id, from, Time(other, after))
            : new OccasionShift.Moved(known.Id, from, Time(other, after));
    }

    private static OccasionShift Further(Occasion other, ParticipantCalendar calendar, Instant now) => EndOfWaiting(other, calendar) < now
        ? new OccasionShift.Overtaken(other.Id, Time(other, calendar))
        : new OccasionShift.Added(other.Id, Time(other, calendar));

    private static ContactTime Time(Occasion occasion, ParticipantCalendar calendar) => new(
        calendar.LocalAt(occasion.Kind == OccasionKind.Texts ? calendar.NextAllowed(occasion.Planned) : occasion.Planned),
        calendar.LocalAt(occasion.Closes), calendar.LocalAt(occasion.LateUntil));
}
