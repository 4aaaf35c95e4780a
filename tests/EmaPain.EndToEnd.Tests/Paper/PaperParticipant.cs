using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Paper;

/// <summary>One participation in memory, and what its decisions ask for.</summary>
internal sealed class PaperParticipant(StudyDefinition study, ParticipationKey key)
{
    public Participation State { get; private set; } = Participation.New(key);

    public string Phone { get; set; } = "";

    public Instant? Due { get; private set; }

    /// <summary>Why the last input was refused.</summary>
    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<Effect> Decide(Input input, Instant now)
    {
        if (input is Input.TimeHasCome)
        {
            Due = null;
        }

        var decision = Engine.Decide(study, State, input, now);
        Assert.True(decision.Refusal is null || input is Input.StaffRecorded or Input.AlertRecorded, decision.Refusal?.Sentence);
        Refusal = decision.Refusal;
        State = decision.Participation;
        Due = decision.Effects.OfType<Effect.Due>().Select(due => (Instant?)due.At).LastOrDefault() ?? Due;
        return decision.Effects;
    }
}
