using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>Somebody who is in the midst of answering is asked nothing else, so that no answer goes to another question.</summary>
public static class Talk
{
    /// <summary>Who says nothing for so long has stopped.</summary>
    private static readonly Duration Pause = Duration.FromMinutes(30);

    /// <summary>
    /// Until when the questions of an occasion wait: the person has answered a part of what was asked last, or was just asked at another
    /// occasion. One that is over counts as long as it takes late answers. Nothing where nobody waits.
    /// </summary>
    public static Instant? Until(StudyDefinition study, Participation person, Occasion waiting) =>
        person.Occasions
            .Where(occasion => occasion.Status is OccasionStatus.Open or OccasionStatus.Closed && !occasion.Asked.IsEmpty
                && !Steps.Missing(study, occasion, occasion.Asked[^1].Instrument).IsEmpty)
            .Max(occasion => Sooner(occasion.LateUntil, Later(LastWord(study, occasion), occasion.Id == waiting.Id ? null : LastQuestion(occasion)) + Pause));

    private static Instant? LastWord(StudyDefinition study, Occasion occasion)
    {
        var items = study.InstrumentOf(occasion.Asked[^1].Instrument).Items;
        return occasion.CurrentAnswers.Where(answer => answer.Mode == AnswerMode.Text && items.Any(item => item.Id == answer.Item)).Max(answer => (Instant?)answer.ReceivedAt);
    }

    private static Instant LastQuestion(Occasion occasion) =>
        occasion.Reminders.Append(occasion.Asked[^1].SentAt).Append(occasion.AskedAgainAt ?? Instant.MinValue).Max();

    private static Instant? Later(Instant? one, Instant? other) => one > other || other is null ? one : other;

    private static Instant? Sooner(Instant end, Instant? one) => one > end ? end : one;
}
