using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>When a participation has to be looked at next.</summary>
public static class DueTimes
{
    /// <summary>The earliest instant, not before <paramref name="now"/>, at which time alone changes something; nothing if time changes nothing any more.</summary>
    public static Instant? Next(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now)
    {
        var instants = person.Occasions.SelectMany(occasion => Of(study, person, occasion, calendar, now)).ToList();
        return instants.Count == 0 ? null : Instant.Max(instants.Min(), now);
    }

    /// <summary>When the reminder of an open occasion is due, counted from its last prompt; nothing if that is answered, or the reminder was sent.</summary>
    public static Instant? Reminder(StudyDefinition study, Occasion occasion)
    {
        var plan = OccasionPlanning.PlanOf(study, occasion.Id);
        return occasion.RemindedAt is null && plan.RemindAfterHours is { } hours && !occasion.Asked.IsEmpty
            && !Steps.Missing(study, occasion, occasion.Asked[^1].Instrument).IsEmpty
            ? occasion.Asked[^1].SentAt + Duration.FromHours(hours)
            : null;
    }

    /// <summary>When the next instrument of an open occasion is due, whether the one before is complete or its time is over; nothing if none follows.</summary>
    public static Instant? NextStep(StudyDefinition study, Participation person, Occasion occasion)
    {
        if (occasion.Asked.IsEmpty || Steps.Next(study, person, occasion) is null)
        {
            return null;
        }

        var last = occasion.Asked[^1];
        if (Steps.Missing(study, occasion, last.Instrument).IsEmpty)
        {
            return last.SentAt;
        }

        var step = OccasionPlanning.PlanOf(study, occasion.Id).Steps.First(step => step.Instrument == last.Instrument);
        return step.AnswerWithinHours is { } hours ? last.SentAt + Duration.FromHours(hours) : null;
    }

    private static IEnumerable<Instant> Of(StudyDefinition study, Participation person, Occasion occasion, ParticipantCalendar calendar, Instant now)
    {
        if (occasion.Status is not (OccasionStatus.Planned or OccasionStatus.Open))
        {
            yield break;
        }

        yield return occasion.Closes;
        if (!Steps.MayAsk(person) || occasion.Kind == OccasionKind.Assessment)
        {
            yield break;
        }

        Instant?[] routine = occasion.Status == OccasionStatus.Planned
            ? [occasion.Planned]
            : [Reminder(study, occasion), NextStep(study, person, occasion)];
        foreach (var instant in routine)
        {
            if (instant is { } due)
            {
                yield return calendar.NextAllowed(Instant.Max(due, now));
            }
        }
    }
}
