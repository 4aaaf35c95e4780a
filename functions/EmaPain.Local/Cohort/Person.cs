using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>A participant with a phone: answers the questions that arrive, each once, as planned beforehand.</summary>
internal sealed class Person(PublishedStudy study, PersonTruth drawn)
{
    private readonly Lock gate = new();
    private readonly Ear ear = new(study, drawn.Language);
    private readonly Invitations invitations = new(study, drawn);
    private readonly Dictionary<(string Occasion, string Instrument), int> spoken = [];
    private PersonTruth truth = drawn;
    private List<DueOccasion> asked = AskedOf(study, drawn);

    public PersonTruth Truth => truth;

    /// <summary>From now on the person lives as it is in the arm that was drawn.</summary>
    public void Learn(PersonTruth inTheArm)
    {
        lock (gate)
        {
            (truth, asked) = (inTheArm, AskedOf(study, inTheArm));
        }
    }

    /// <summary>A text reached the phone that may invite to a survey.</summary>
    /// <returns>What the person does about it and when, by the id of the invitation; nothing where it is none, or the person does nothing.</returns>
    public (DateTimeOffset ReportedAt, SurveyVisit Visit, PublishedSurvey Survey, string Id)? Follow(string text, DateTimeOffset at)
    {
        lock (gate)
        {
            return invitations.IdIn(text) is { } id
                && TrialCalendar.Of(study, truth).LastOrDefault(due => due.Plan.Survey is not null && due.Planned <= at) is { } due
                && truth.Surveys.FirstOrDefault(visit => visit.Occasion == due.Id) is { } visit
                ? (visit.ReportedAt(due.Planned, at), visit, due.Plan.Survey!, id)
                : null;
        }
    }

    /// <summary>A text reached the phone.</summary>
    /// <returns>What the person is going to send in answer; nothing for a text that they do not wait for.</returns>
    public Turn? Hear(string text, DateTimeOffset at)
    {
        lock (gate)
        {
            return ear.Recognise(text) is { } heard && asked.LastOrDefault(due => due.Planned <= at) is { } due ? Hear(heard, due) : null;
        }
    }

    private Turn? Hear(Heard heard, DueOccasion due)
    {
        var key = (due.Id, heard.Instrument);
        var dialogue = truth.Dialogues.FirstOrDefault(one => (one.Occasion, one.Instrument) == key);
        if (dialogue?.Turns.ElementAtOrDefault(spoken.GetValueOrDefault(key)) is not { } turn || !Awaits(turn, heard))
        {
            return null;
        }

        spoken[key] = spoken.GetValueOrDefault(key) + 1;
        return turn;
    }

    private static List<DueOccasion> AskedOf(PublishedStudy study, PersonTruth person) => [.. TrialCalendar.Of(study, person).Where(due => due.Plan.IsAsked)];

    private static bool Awaits(Turn turn, Heard heard) =>
        turn.Cue == heard.Cue && (heard.Cue != Cue.Question || turn.Says[0].Item == heard.Item);
}
