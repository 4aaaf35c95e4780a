using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>What becomes of a prompt that did not go out at its time; the study says it for each occasion.</summary>
public static class Lateness
{
    /// <summary>Ticks and queues take minutes, a conversation half an hour; what goes out within this of its time is on time.</summary>
    public static readonly Duration Grace = Duration.FromHours(1);

    /// <summary>When an occasion is over: its window's end, or before it where an unsent prompt is skipped.</summary>
    public static Instant EndOf(StudyDefinition study, Occasion occasion, ParticipantCalendar calendar) =>
        occasion is { Status: OccasionStatus.Planned, Answers.IsEmpty: true }
        && OccasionPlanning.PlanOf(study, occasion.Id).CatchUp == CatchUp.Skip
            ? Instant.Min(occasion.Closes, OnTimeUntil(occasion, calendar))
            : occasion.Closes;

    /// <summary>Whether an occasion that is planned only now is not over yet, and its text, where it has one, can still leave in time.</summary>
    public static bool IsAhead(StudyDefinition study, Occasion occasion, ParticipantCalendar calendar, Instant now) =>
        occasion.Planned > now
        || (OccasionPlanning.PlanOf(study, occasion.Id).IsSent() ? calendar.NextAllowed(now) : now) < EndOf(study, occasion, calendar);

    /// <summary>The occasion as it is sent now: with a window that counts from now, where it is late and the study says so.</summary>
    public static Occasion Shifted(StudyDefinition study, Participation person, Occasion occasion, ParticipantCalendar calendar, Instant now)
    {
        var plan = OccasionPlanning.PlanOf(study, occasion.Id);
        if (plan.CatchUp != CatchUp.Shift || now <= OnTimeUntil(occasion, calendar))
        {
            return occasion;
        }

        var next = person.Occasions.Where(other => other.Kind == occasion.Kind && other.Planned > occasion.Planned)
            .Select(other => other.Planned).DefaultIfEmpty(Instant.MaxValue).Min();
        var closes = Instant.Max(occasion.Closes, Instant.Min(next, now + Duration.FromHours(plan.WindowHours)));
        return occasion with { Closes = closes, LateUntil = closes + Duration.FromHours(plan.LateHours) };
    }

    /// <summary>
    /// Whether a first text that goes out now leaves the person less than half the window, through no doing of theirs: a hold, a pause or a
    /// fault of ours kept it back.
    /// </summary>
    public static bool IsCutShort(StudyDefinition study, Participation person, Occasion occasion, ParticipantCalendar calendar, Instant now)
    {
        var onTime = OnTimeUntil(occasion, calendar);
        return now > onTime
            && Shifted(study, person, occasion, calendar, now).Closes < now + (Duration.FromHours(OccasionPlanning.PlanOf(study, occasion.Id).WindowHours) / 2)
            && !Permissions.HasKeptTextsBack(person, onTime);
    }

    private static Instant OnTimeUntil(Occasion occasion, ParticipantCalendar calendar) => calendar.NextAllowed(occasion.Planned) + Grace;
}
