using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>Turns the plans of a study file into the occasions of one person.</summary>
public static class OccasionPlanning
{
    /// <summary>No weekly question within so many days after the one before, whatever a change of zone does (design section 5).</summary>
    private const int DaysBetweenWeekly = 5;

    /// <summary>The occasions of a person who is activated at this instant; occasions that exist already stay as they are.</summary>
    public static ImmutableArray<Occasion> Plan(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant activation)
    {
        var day0 = calendar.LocalAt(activation).Date;
        return
        [
            .. from plan in study.Occasions
               where IsFor(plan, person)
               from occasion in OfPlan(plan, person, calendar, activation, day0)
               where person.OccasionOf(occasion.Id) is null
               orderby occasion.Planned
               select occasion,
        ];
    }

    /// <summary>The id of a plan's occasion in a week.</summary>
    public static OccasionId IdOf(OccasionPlan plan, int week) => new(plan.Id.Replace("{week}", $"{week}", StringComparison.Ordinal));

    /// <summary>The plan that an occasion comes from.</summary>
    public static OccasionPlan PlanOf(StudyDefinition study, OccasionId id) =>
        Find(study, id) ?? throw new InvalidOperationException($"Study {study.Id} plans no occasion {id}.");

    /// <summary>The plan that an occasion comes from; nothing where the study has no such occasion.</summary>
    public static OccasionPlan? Find(StudyDefinition study, OccasionId id) =>
        study.Occasions.FirstOrDefault(plan => IdsOf(plan).Contains(id));

    /// <summary>All ids of a plan's occasions.</summary>
    public static IEnumerable<OccasionId> IdsOf(OccasionPlan plan) =>
        plan.Weeks.Count == 0 ? [new OccasionId(plan.Id)] : plan.Weeks.Select(week => IdOf(plan, week));

    /// <summary>Whether a person has the occasions of a plan, by role and arm, and is asked anything there.</summary>
    public static bool IsFor(OccasionPlan plan, Participation person) =>
        (plan.Roles.Count == 0 || plan.Roles.Contains(person.Role))
        && (plan.Arms.Count == 0 || (person.Arm is { } arm && plan.Arms.Contains(arm)))
        && (plan.Kind == OccasionKind.Assessment || plan.Steps.Any(step => Steps.IsFor(step, person)));

    /// <summary>Unsent occasions of later weeks at the same wall time in a new zone.</summary>
    public static ImmutableArray<Occasion> Replan(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now)
    {
        var lastSent = person.Occasions.Where(occasion => !occasion.Asked.IsEmpty).Select(occasion => occasion.Asked[0].SentAt).DefaultIfEmpty(Instant.MinValue).Max();
        return
        [
            .. from occasion in person.Occasions
               where occasion.Status == OccasionStatus.Planned && occasion.Planned > now
               let plan = PlanOf(study, occasion.Id)
               select Resolved(plan, occasion.Id, Clear(occasion.PlannedLocal, lastSent, calendar), calendar),
        ];
    }

    private static LocalDateTime Clear(LocalDateTime local, Instant lastSent, ParticipantCalendar calendar)
    {
        var clear = local;
        while (lastSent > Instant.MinValue && calendar.Resolve(clear) < lastSent + Duration.FromDays(DaysBetweenWeekly))
        {
            clear = clear.PlusDays(1);
        }

        return clear;
    }

    private static IEnumerable<Occasion> OfPlan(
        OccasionPlan plan, Participation person, ParticipantCalendar calendar, Instant activation, LocalDate day0) =>
        plan.Weeks.Count == 0
            ? [Resolved(plan, new OccasionId(plan.Id), calendar.LocalAt(FirstMinute(plan, calendar, activation)), calendar)]
            : plan.Weeks.Select(week => Resolved(plan, IdOf(plan, week), InWeek(week, person, day0), calendar));

    private static Instant FirstMinute(OccasionPlan plan, ParticipantCalendar calendar, Instant activation) =>
        plan.Kind == OccasionKind.Texts ? calendar.NextAllowed(activation) : activation;

    private static LocalDateTime InWeek(int week, Participation person, LocalDate day0)
    {
        var first = day0.PlusDays(7 * week);
        var date = first.DayOfWeek == person.Weekday ? first : first.Next(person.Weekday);
        return date + person.TimeOfDay;
    }

    private static Occasion Resolved(OccasionPlan plan, OccasionId id, LocalDateTime local, ParticipantCalendar calendar)
    {
        var planned = calendar.Resolve(local);
        var closes = planned + Duration.FromHours(plan.WindowHours);
        return new Occasion
        {
            Id = id, Kind = plan.Kind, PlannedLocal = local, Zone = calendar.Zone, Planned = planned,
            Closes = closes, LateUntil = closes + Duration.FromHours(plan.LateHours),
        };
    }
}
