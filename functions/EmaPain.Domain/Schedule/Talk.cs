using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>Somebody who is in the midst of answering by text is asked nothing else, so that no answer goes to another question.</summary>
public static class Talk
{
    /// <summary>Who says nothing for so long has stopped.</summary>
    private static readonly Duration Pause = Duration.FromMinutes(30);

    /// <summary>Until when prompts and reminders wait for somebody who has answered a part of what was asked last; nothing where nobody has.</summary>
    public static Instant? Until(StudyDefinition study, Participation person) =>
        person.Occasions.Where(occasion => occasion.Status == OccasionStatus.Open).Max(occasion => LastWord(study, occasion)) + Pause;

    private static Instant? LastWord(StudyDefinition study, Occasion occasion)
    {
        var items = occasion.Asked.IsEmpty ? [] : study.InstrumentOf(occasion.Asked[^1].Instrument).Items;
        return items.All(item => occasion.CurrentAnswer(item.Id) is not null)
            ? null
            : occasion.Answers.Where(answer => answer.Mode == AnswerMode.Text && items.Any(item => item.Id == answer.Item)).Max(answer => (Instant?)answer.ReceivedAt);
    }
}
