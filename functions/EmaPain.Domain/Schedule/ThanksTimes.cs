using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>
/// When a person is thanked for a paid occasion that is not complete. Whoever completes it is thanked at once; others when all is asked and
/// they have said nothing for an hour, so that the thanks do not come between a question and its answer.
/// </summary>
public static class ThanksTimes
{
    private static readonly Duration Silence = Duration.FromHours(1);

    /// <summary>Thanks that could not be sent for so long are not sent any more.</summary>
    private static readonly Duration Longest = Duration.FromHours(24);

    /// <summary>The earliest, not before <paramref name="now"/>; nothing where nobody waits for thanks.</summary>
    public static Instant? Next(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now) =>
        person.Occasions.Select(occasion => Of(study, person, occasion, calendar, now)).Min();

    /// <summary>When the person is to be thanked for one occasion, in the hours in which texts are allowed; nothing where that is done, or too late.</summary>
    public static Instant? Of(StudyDefinition study, Participation person, Occasion occasion, ParticipantCalendar calendar, Instant now)
    {
        if (occasion is not { Kind: OccasionKind.Texts, Status: OccasionStatus.Open or OccasionStatus.Closed, ThankedAt: null, Answers.IsEmpty: false }
            || !Steps.MayReply(person)
            || (occasion.Status == OccasionStatus.Open && Steps.Next(study, person, occasion) is not null)
            || person.Ledger.FirstOrDefault(entry => Account.IsPayFor(entry, occasion.Id)) is not { } first
            || Account.PaidFor(person.Ledger, occasion.Id) <= 0)
        {
            return null;
        }

        var since = Instant.Max(first.At, occasion.Answers.Select(answer => answer.ReceivedAt).Concat(occasion.Asked.Select(asked => asked.SentAt)).Max() + Silence);
        return now > since + Longest ? null : Instant.Max(now, calendar.NextAllowed(Instant.Max(now, since)));
    }
}
