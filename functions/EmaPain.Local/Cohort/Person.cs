using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>A participant with a phone: answers the questions that arrive, each once, as planned beforehand.</summary>
internal sealed class Person(PublishedStudy study, PersonTruth truth)
{
    private readonly Lock gate = new();
    private readonly Ear ear = new(study, truth.Language);
    private readonly List<DueOccasion> asked = [.. TrialCalendar.Of(study, truth).Where(due => due.Plan.IsAsked)];
    private readonly Dictionary<Dialogue, int> spoken = [];

    public PersonTruth Truth => truth;

    /// <summary>A text reached the phone.</summary>
    /// <returns>What the person is going to send in answer; nothing for a text that they do not wait for.</returns>
    public Turn? Hear(string text, DateTimeOffset at)
    {
        if (ear.Recognise(text) is not { } heard || asked.LastOrDefault(due => due.Planned <= at) is not { } due)
        {
            return null;
        }

        var dialogue = truth.Dialogues.FirstOrDefault(one => one.Occasion == due.Id && one.Instrument == heard.Instrument);
        lock (gate)
        {
            if (dialogue is null || dialogue.Turns.ElementAtOrDefault(spoken.GetValueOrDefault(dialogue)) is not { } turn || !Awaits(turn, heard))
            {
                return null;
            }

            spoken[dialogue] = spoken.GetValueOrDefault(dialogue) + 1;
            return turn;
        }
    }

    private static bool Awaits(Turn turn, Heard heard) =>
        turn.Cue == heard.Cue && (heard.Cue != Cue.Question || turn.Says[0].Item == heard.Item);
}
