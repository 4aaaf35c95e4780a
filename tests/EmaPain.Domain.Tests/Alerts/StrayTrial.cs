using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Alerts;

/// <summary>A text that could not be judged, and what time makes of its alert.</summary>
internal sealed class StrayTrial(StudyDefinition study)
{
    private Participation person = Participation.New(new ParticipationKey(new StudyId("unjudged"), new ParticipantId("1")));

    public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 3, 15, 0);

    public Decision Decide(Input input)
    {
        var decision = Engine.Decide(study, person, input, Now);
        person = decision.Participation;
        return decision;
    }

    /// <summary>Who is called by the mail that a decision asks for.</summary>
    public string? Role(Decision decision)
    {
        Assert.Single(decision.Effects.OfType<Effect.MailAlert>());
        return study.Alerts.RoleOf(Assert.Single(person.Alerts))?.Value;
    }
}
