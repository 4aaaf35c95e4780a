using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>
/// When a person is thanked for a paid occasion that is not complete, or for what no answers by text earned: a visit, an interview, a bonus.
/// Whoever completes an occasion is thanked at once, at night only in answer to a text; others when all is asked and they have said nothing
/// for an hour, so that the thanks do not come between a question and its answer.
/// </summary>
public static class ThanksTimes
{
    private static readonly Duration Silence = Duration.FromHours(1);

    /// <summary>Thanks that could not be sent for so long are not sent any more.</summary>
    private static readonly Duration Longest = Duration.FromHours(24);

    /// <summary>The earliest, not before <paramref name="now"/>; nothing where nobody waits for thanks.</summary>
    public static Instant? Next(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now) =>
        OfOccasions(study, person, calendar, now) ?? OfOthers(study, person, calendar, now);

    /// <summary>When the person is to be thanked for one occasion, in the hours in which texts are allowed; nothing where that is done, or too late.</summary>
    public static Instant? Of(StudyDefinition study, Participation person, Occasion occasion, ParticipantCalendar calendar, Instant now)
    {
        if (occasion is not ({ Kind: OccasionKind.Texts, Answers.IsEmpty: false }
                and ({ Status: OccasionStatus.Open or OccasionStatus.Closed } or { Status: OccasionStatus.Completed, ThankedAt: null }))
            || !Steps.MayReply(person)
            || (occasion.Status == OccasionStatus.Open && Steps.Next(study, person, occasion) is not null)
            || Untold.Of(person, occasion).ToList() is not [var first, ..] untold
            || Account.Balance(untold) <= 0)
        {
            return null;
        }

        if (occasion.Status == OccasionStatus.Completed)
        {
            return Allowed(first.At, first.At, calendar, now);
        }

        // Pay for a part may be booked days before the rest is over.
        var over = occasion.Status == OccasionStatus.Closed ? Instant.Min(occasion.Closes, now) : first.At;
        return Allowed(Instant.Max(first.At, over), LastWordOf(occasion) + Silence, calendar, now);
    }

    /// <summary>Whether thanks answer what the person wrote within the hour, and so may come at any time.</summary>
    public static bool AreAnswer(Occasion occasion, Instant now) =>
        occasion.Answers.Any(answer => answer.Mode == AnswerMode.Text && now - answer.ReceivedAt < Silence);

    /// <summary>
    /// When the person is to be thanked for visits, interviews and bonuses of which no thanks for an occasion told; nothing where that is
    /// done, too late, or thanks for an occasion are to come and tell it, and before the first text, which says who writes. Not within an
    /// hour of a question that is open.
    /// </summary>
    public static Instant? OfOthers(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now)
    {
        if (!Steps.MayReply(person)
            || !WasTexted(person)
            || Untold.OfOthers(person).ToList() is not { Count: > 0 } untold
            || OfOccasions(study, person, calendar, now) is not null)
        {
            return null;
        }

        var asked = person.Occasions.Where(occasion => occasion is { Status: OccasionStatus.Open } and ({ Answers.IsEmpty: false } or { Asked.IsEmpty: false }));
        var talking = asked.Select(occasion => LastWordOf(occasion) + Silence);
        var newest = untold.Max(entry => entry.At);
        return Allowed(newest, talking.DefaultIfEmpty(newest).Max(), calendar, now);
    }

    private static bool WasTexted(Participation person) => person.WelcomedAt is not null || person.Occasions.Any(occasion => occasion.FirstSentAt is not null);

    private static Instant? OfOccasions(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now) =>
        person.Occasions.Select(occasion => Of(study, person, occasion, calendar, now)).Min();

    private static Instant LastWordOf(Occasion occasion) =>
        occasion.Answers.Select(answer => answer.ReceivedAt).Concat(occasion.Asked.Select(asked => asked.SentAt)).Max();

    private static Instant? Allowed(Instant paid, Instant silent, ParticipantCalendar calendar, Instant now)
    {
        var since = Instant.Max(paid, silent);
        return now > since + Longest ? null : Instant.Max(now, calendar.NextAllowed(Instant.Max(now, since)));
    }
}
