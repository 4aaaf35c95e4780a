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
        var instants = person.Occasions.SelectMany(occasion => Of(study, person, occasion, calendar, now))
            .Concat(OnboardingTimes.Next(study, person, calendar, now) is { } onboarding ? [onboarding] : [])
            .Concat(ThanksTimes.Next(study, person, calendar, now) is { } thanks ? [thanks] : [])
            .Concat(IsWelcomeDue(study, person, now) ? [calendar.NextAllowed(now)] : [])
            .ToList();
        return instants.Count == 0 ? null : Instant.Max(instants.Min(), now);
    }

    /// <summary>Whether the person's first text has still to be sent: with the activation, or with what is texted before it.</summary>
    public static bool IsWelcomeDue(StudyDefinition study, Participation person, Instant now) =>
        study.Texts.Welcome.Count > 0 && person.WelcomedAt is null && Steps.MayAsk(study, person)
        && (person.ActivatedAt is not null || OnboardingTimes.Nudge(study, person) <= now || IsAskedBefore(study, person, now));

    private static bool IsAskedBefore(StudyDefinition study, Participation person, Instant now) => person.Occasions.Any(occasion =>
        occasion.Status is OccasionStatus.Planned or OccasionStatus.Open && occasion.Planned <= now && OccasionPlanning.PlanOf(study, occasion.Id).IsSent());

    /// <summary>
    /// When the next reminder of an open occasion is due, counted from its last prompt; nothing if that is answered, went to somebody else's phone, or all were sent. Those
    /// whose time passed before the last one went out are left out: nobody is reminded twice at once.
    /// </summary>
    public static Instant? Reminder(StudyDefinition study, Occasion occasion)
    {
        if (occasion.IsMisdirected || OpenSince(study, occasion) is not { } since)
        {
            return null;
        }

        var sent = occasion.Reminders.ToList();
        return OccasionPlanning.PlanOf(study, occasion.Id).Reminders()
            .Skip(sent.Count)
            .Select(hours => (Instant?)(since + Duration.FromHours(hours)))
            .FirstOrDefault(due => sent.Count == 0 || due > sent[^1]);
    }

    /// <summary>When the coordinator is to be asked to call about an open occasion; nothing if it is answered, or was asked.</summary>
    public static Instant? Call(StudyDefinition study, Occasion occasion) =>
        occasion.CallAskedAt is null && OccasionPlanning.PlanOf(study, occasion.Id).CallAfterHours is { } hours
            ? OpenSince(study, occasion) + Duration.FromHours(hours)
            : null;

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

    /// <summary>Since when the question that was asked last waits for answers; nothing where none is missing.</summary>
    private static Instant? OpenSince(StudyDefinition study, Occasion occasion) =>
        occasion.Invitation is { } invitation ? invitation.SentAt
        : !occasion.Asked.IsEmpty && !Steps.Missing(study, occasion, occasion.Asked[^1].Instrument).IsEmpty ? occasion.Asked[^1].SentAt : null;

    /// <summary>Whether the coordinator is to be told, when this occasion is due, that nobody is asked for lack of an agreement.</summary>
    public static bool IsToBeTold(StudyDefinition study, Participation person, Occasion occasion) =>
        occasion.Status == OccasionStatus.Planned && OccasionPlanning.PlanOf(study, occasion.Id).IsSent()
        && person is { Status: ParticipationStatus.Active, ConsentAskedAt: null }
        && !Permissions.Missing(study, person).IsEmpty;

    /// <summary>Until when the questions of an occasion wait for a conversation, or for the gap after another prompt; nothing where they do not.</summary>
    public static Instant? Free(StudyDefinition study, Participation person, Occasion waiting)
    {
        var (talk, gap) = (Talk.Until(study, person, waiting), BurstGap.Until(study, person, waiting));
        return talk > gap || gap is null ? talk : gap;
    }

    private static IEnumerable<Instant> Of(StudyDefinition study, Participation person, Occasion occasion, ParticipantCalendar calendar, Instant now)
    {
        if (occasion.Status is not (OccasionStatus.Planned or OccasionStatus.Open))
        {
            yield break;
        }

        yield return Lateness.EndOf(study, occasion, calendar);
        if (!OccasionPlanning.PlanOf(study, occasion.Id).IsSent())
        {
            yield break;
        }

        if (!Steps.MayAsk(study, person))
        {
            if (IsToBeTold(study, person, occasion))
            {
                yield return Instant.Max(occasion.Planned, now);
            }

            yield break;
        }

        Instant?[] routine = occasion.Status == OccasionStatus.Planned
            ? [occasion.Planned]
            : [Reminder(study, occasion), NextStep(study, person, occasion), Call(study, occasion)];
        var free = Instant.Max(now, Free(study, person, occasion) ?? now);
        foreach (var instant in routine)
        {
            if (instant is { } due)
            {
                yield return calendar.NextAllowed(Instant.Max(due, free));
            }
        }
    }
}
