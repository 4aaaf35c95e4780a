using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    /// <summary>Plans by occasion of each study in use; a burst has hundreds, and they are looked up all the time.</summary>
    private static readonly ConditionalWeakTable<StudyDefinition, Dictionary<OccasionId, OccasionPlan>> Known = [];

    /// <summary>The occasions of an activated person whose anchors are known, and that the person does not have yet.</summary>
    public static ImmutableArray<Occasion> Plan(StudyDefinition study, Participation person, ParticipantCalendar calendar) =>
    [
        .. from plan in study.Occasions
           where IsFor(plan, person)
           from occasion in OfPlan(study, plan, person, calendar)
           where person.OccasionOf(occasion.Id) is null
           orderby occasion.Planned
           select occasion,
    ];

    /// <summary>Whether a person has an occasion of which nobody knows the day yet.</summary>
    public static bool AwaitsAnchor(StudyDefinition study, Participation person, ParticipantCalendar calendar) =>
        study.Occasions.Any(plan => IsFor(plan, person) && Anchors.DayOf(plan.Anchor, person, calendar) is null);

    /// <summary>The plan that an occasion comes from.</summary>
    public static OccasionPlan PlanOf(StudyDefinition study, OccasionId id) =>
        Find(study, id) ?? throw new InvalidOperationException($"Study {study.Id} plans no occasion {id}.");

    /// <summary>The plan that an occasion comes from; nothing where the study has no such occasion.</summary>
    public static OccasionPlan? Find(StudyDefinition study, OccasionId id) => Known.GetValue(study, Plans).GetValueOrDefault(id);

    /// <summary>All ids of a plan's occasions.</summary>
    public static IEnumerable<OccasionId> IdsOf(OccasionPlan plan) => plan.Slots().Select(slot => slot.Id);

    /// <summary>Whether a person has the occasions of a plan, by role and arm, and is asked anything there.</summary>
    public static bool IsFor(OccasionPlan plan, Participation person) =>
        person.IsAmong(plan.Roles, plan.Arms)
        && (plan.Kind != OccasionKind.Texts || plan.Steps.Any(step => Steps.IsFor(step, person)));

    /// <summary>Unsent occasions of later days at the same wall time in a new zone; prompts of a burst no closer to those sent than its gap.</summary>
    public static ImmutableArray<Occasion> Replan(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now)
    {
        var lastSent = person.Occasions.Where(occasion => !occasion.Asked.IsEmpty && IsWeekly(PlanOf(study, occasion.Id)))
            .Select(occasion => occasion.Asked[0].SentAt).DefaultIfEmpty(Instant.MinValue).Max();
        var planned = from occasion in person.Occasions
                      where occasion.Status == OccasionStatus.Planned && occasion.Planned > now
                      let plan = PlanOf(study, occasion.Id)
                      let local = IsWeekly(plan) ? Clear(occasion.PlannedLocal, lastSent, calendar) : occasion.PlannedLocal
                      select Resolved(plan, occasion.Id, local, calendar);
        return BurstGap.Kept(study, person, planned, calendar);
    }

    /// <summary>
    /// Questions and invitations that are still to come, at the weekday and time that the person wants now. Where that has passed already it stays
    /// at the time before: no week is lost, and none is asked twice. Random times of bursts and staff's calls stay as well.
    /// </summary>
    public static ImmutableArray<Occasion> AtChosenTimes(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now)
    {
        var ahead = person.Occasions
            .Where(occasion => occasion.Status == OccasionStatus.Planned && occasion.Answers.IsEmpty && occasion.Planned > now
                && PlanOf(study, occasion.Id) is { Burst: null, Kind: not OccasionKind.Contact } plan && !plan.ComesWithAnchor())
            .Select(occasion => occasion.Id).ToHashSet();
        var others = person with { Occasions = person.Occasions.RemoveAll(occasion => ahead.Contains(occasion.Id)) };
        return Apart(study, person, [.. Plan(study, others, calendar).Where(occasion => ahead.Contains(occasion.Id) && occasion.Planned > now)], calendar, now);
    }

    /// <summary>
    /// What is planned anew since its anchor moved, with no week's question within five days of the one before it that was sent, or that waits;
    /// what is over anyway stays as it is.
    /// </summary>
    public static ImmutableArray<Occasion> Apart(StudyDefinition study, Participation person, ImmutableArray<Occasion> planned, ParticipantCalendar calendar, Instant now)
    {
        var moving = planned.Select(occasion => occasion.Id).ToHashSet();
        var last = person.Occasions.Where(occasion => !occasion.Asked.IsEmpty || (occasion.Status == OccasionStatus.Planned && !moving.Contains(occasion.Id)))
            .GroupBy(occasion => PlanOf(study, occasion.Id).Id)
            .ToDictionary(before => before.Key, before => before.Max(occasion => occasion.Asked.IsEmpty ? occasion.Planned : occasion.Asked[0].SentAt));
        return [.. planned.OrderBy(occasion => occasion.Planned).Select(Later)];

        Occasion Later(Occasion occasion)
        {
            var plan = PlanOf(study, occasion.Id);
            if (!IsWeekly(plan) || !last.TryGetValue(plan.Id, out var before) || !Lateness.IsAhead(study, occasion, calendar, now))
            {
                return occasion;
            }

            var later = Resolved(plan, occasion.Id, Clear(occasion.PlannedLocal, before, calendar), calendar);
            last[plan.Id] = later.Planned;
            return later;
        }
    }

    private static Dictionary<OccasionId, OccasionPlan> Plans(StudyDefinition study)
    {
        var plans = new Dictionary<OccasionId, OccasionPlan>();
        foreach (var plan in study.Occasions)
        {
            foreach (var id in IdsOf(plan))
            {
                plans.TryAdd(id, plan);
            }
        }

        return plans;
    }

    private static bool IsWeekly(OccasionPlan plan) => plan is { Kind: OccasionKind.Texts, Weeks.Count: > 0, Burst: null };

    private static LocalDateTime Clear(LocalDateTime local, Instant lastSent, ParticipantCalendar calendar)
    {
        var clear = local;
        while (lastSent > Instant.MinValue && calendar.Resolve(clear) < lastSent + Duration.FromDays(DaysBetweenWeekly))
        {
            clear = clear.PlusDays(1);
        }

        return clear;
    }

    private static IEnumerable<Occasion> OfPlan(StudyDefinition study, OccasionPlan plan, Participation person, ParticipantCalendar calendar)
    {
        var bound = plan.NotBefore is { } session ? Anchors.BoundOf(study, session, person) : null;
        return Anchors.DayOf(plan.Anchor, person, calendar) is { } anchor
            ? plan.Slots().Select(slot => Resolved(plan, slot.Id, LocalOf(plan, slot, anchor, bound, person, calendar), calendar))
            : [];
    }

    private static LocalDateTime LocalOf(
        OccasionPlan plan, OccasionSlot slot, LocalDate anchor, LocalDate? bound, Participation person, ParticipantCalendar calendar)
    {
        if (plan.ComesWithAnchor() && Anchors.InstantOf(plan.Anchor, person) is { } at)
        {
            return WithAnchor(plan, at, calendar);
        }

        var counted = slot.Week is { } week ? InWeek(plan, week, person, anchor)
            : slot.Month is { } month ? anchor.PlusMonths(month)
            : plan.Burst is null ? anchor
            : anchor.PlusDays(1);
        var day = bound is { } session && counted <= session ? session.PlusDays(1) : counted;
        return plan.Burst is not { } burst
            ? day + person.TimeOfDay
            : day.PlusDays(slot.Day!.Value - 1) + RandomTimes.Of(burst, person.Key, $"{plan.Id} {slot.Week} {slot.Month} {slot.Day}", slot.Prompt!.Value);
    }

    /// <summary>Questions come on the weekday that the person chose; calls and sessions whole weeks after the anchor.</summary>
    private static LocalDate InWeek(OccasionPlan plan, int week, Participation person, LocalDate anchor)
    {
        var first = anchor.PlusDays(7 * week);
        return plan.Kind == OccasionKind.Contact || first.DayOfWeek == person.Weekday ? first : first.Next(person.Weekday);
    }

    /// <summary>An occasion that comes with its anchor, as if that were at an instant.</summary>
    internal static Occasion At(Instant at, OccasionPlan plan, OccasionId id, ParticipantCalendar calendar) => Resolved(plan, id, WithAnchor(plan, at, calendar), calendar);

    /// <summary>Texts come at the next minute in which texting is allowed.</summary>
    private static LocalDateTime WithAnchor(OccasionPlan plan, Instant at, ParticipantCalendar calendar) =>
        calendar.LocalAt(plan.Kind == OccasionKind.Texts ? calendar.NextAllowed(at) : at);

    /// <summary>A plan's occasion at a wall time.</summary>
    internal static Occasion Resolved(OccasionPlan plan, OccasionId id, LocalDateTime local, ParticipantCalendar calendar)
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
