using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>Which version's rules pay for what: those of the version that the person took part in when it began (decision 21).</summary>
internal static class PayVersion
{
    /// <summary>The versions whose rules a person may be paid by, the earliest first.</summary>
    public static IEnumerable<StudyDefinition> All(StudyDefinition study, Participation person) =>
        [.. study.Earlier.Where(earlier => person.FormerVersions.Any(former => former.Version == earlier.Version)), study];

    /// <summary>
    /// The version whose rules pay for a cause: an occasion by when it first went out, or was done elsewhere, and once it is paid by what it
    /// was paid for, however its record is corrected; an interview by when it took place; a bonus for all occasions, once it is booked, by
    /// when that was.
    /// </summary>
    public static StudyDefinition Of(StudyDefinition study, Participation person, string cause) =>
        !person.FormerVersions.IsEmpty && BeganAt(person, cause) is { } began && person.FormerVersions.FirstOrDefault(former => began <= former.Until) is { } version
            ? study.Earlier.FirstOrDefault(earlier => earlier.Version == version.Version) ?? study
            : study;

    private static Instant? BeganAt(Participation person, string cause) => cause switch
    {
        CompensationJudge.Interview => person.InterviewedAt,
        CompensationJudge.Completion => person.Ledger.FirstOrDefault(entry => Account.IsOfEarning(entry) && entry.Cause == cause)?.At,
        _ => person.OccasionOf(new OccasionId(cause)) is { } occasion ? occasion.FirstSentAt ?? FirstPaid(person, cause) ?? occasion.CompletedAt ?? FirstAnswerOf(occasion) : null,
    };

    private static Instant? FirstPaid(Participation person, string cause) =>
        person.Ledger.FirstOrDefault(entry => entry.Type is EntryType.Earned or EntryType.Capped && entry.Cause == cause)?.CountsAt;

    private static Instant? FirstAnswerOf(Occasion occasion) => occasion.Answers.Min(answer => (Instant?)answer.ReceivedAt);
}
