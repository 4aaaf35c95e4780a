using System.Collections.Immutable;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>The shortest time between two prompts of a burst, counted from those that went out and not only from those that were planned.</summary>
public static class BurstGap
{
    /// <summary>Until when a prompt waits for the one of its burst that went out before it; nothing where it does not.</summary>
    public static Instant? Until(StudyDefinition study, Participation person, Occasion waiting) =>
        waiting.Status == OccasionStatus.Planned && OccasionPlanning.PlanOf(study, waiting.Id) is { Burst: { } burst } plan
            ? LastSent(study, person, plan) + GapOf(burst)
            : null;

    /// <summary>Prompts planned anew, in order: each as late in its part of the day as the ones before it demand, or not due where that leaves no room.</summary>
    public static ImmutableArray<Occasion> Kept(StudyDefinition study, Participation person, IEnumerable<Occasion> planned, ParticipantCalendar calendar)
    {
        var last = new Dictionary<OccasionPlan, Instant?>(ReferenceEqualityComparer.Instance);
        var kept = ImmutableArray.CreateBuilder<Occasion>();
        foreach (var occasion in planned.OrderBy(one => one.Planned))
        {
            var plan = OccasionPlanning.PlanOf(study, occasion.Id);
            if (plan.Burst is not { } burst)
            {
                kept.Add(occasion);
                continue;
            }

            last.TryAdd(plan, LastSent(study, person, plan));
            var free = last[plan] + GapOf(burst);
            var moved = free > occasion.Planned ? Later(plan, burst, occasion, free.Value, calendar) : occasion;
            last[plan] = moved.Status == OccasionStatus.Planned ? moved.Planned : last[plan];
            kept.Add(moved);
        }

        return kept.ToImmutable();
    }

    private static Occasion Later(OccasionPlan plan, Burst burst, Occasion occasion, Instant free, ParticipantCalendar calendar)
    {
        var prompt = plan.Slots().First(slot => slot.Id == occasion.Id).Prompt!.Value;
        var end = calendar.Resolve(occasion.PlannedLocal.Date + burst.Windows[prompt - 1].To);
        return free < end
            ? OccasionPlanning.Resolved(plan, occasion.Id, calendar.LocalAt(free), calendar)
            : occasion with { Status = OccasionStatus.Unsent, Reason = MissingReason.NotDue };
    }

    private static Instant? LastSent(StudyDefinition study, Participation person, OccasionPlan plan) => person.Occasions
        .Where(occasion => occasion.Asked is [{ Delivery: not Delivery.NotSent }, ..] && ReferenceEquals(OccasionPlanning.PlanOf(study, occasion.Id), plan))
        .Max(occasion => (Instant?)occasion.Asked[0].SentAt);

    private static Duration GapOf(Burst burst) => Duration.FromMinutes(burst.MinimumGapMinutes);
}
