using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Schedule;

/// <summary>Which instruments of an occasion a person is asked, and what is missing of them.</summary>
public static class Steps
{
    /// <summary>Whether routine texts may go to this person at all.</summary>
    public static bool MayAsk(StudyDefinition study, Participation person) =>
        person.Status is ParticipationStatus.Active or ParticipationStatus.Enrolled && Permissions.MayBeTexted(study, person);

    /// <summary>Whether texts that are not urgent may follow a text of this person; the trial may be over.</summary>
    public static bool MayReply(Participation person) =>
        person is { WithdrawnSince: null, OptedOutSince: null, HeldSince: null, PausedSince: null }
        && !Permissions.IsTextingRevoked(person);

    /// <summary>The steps of an occasion for this person's arm, in order.</summary>
    public static IEnumerable<OccasionStep> Of(StudyDefinition study, Participation person, OccasionId occasion) =>
        OccasionPlanning.PlanOf(study, occasion).Steps
            .Where(step => IsFor(step, person));

    /// <summary>Whether a person's arm is asked this step.</summary>
    public static bool IsFor(OccasionStep step, Participation person) =>
        person.IsAmong(roles: [], step.Arms);

    /// <summary>The first step that was not asked yet and is not answered on the phone.</summary>
    public static OccasionStep? Next(StudyDefinition study, Participation person, Occasion occasion) =>
        Of(study, person, occasion.Id).FirstOrDefault(step =>
            occasion.AskedOf(step.Instrument) is null && !Missing(study, occasion, step.Instrument).IsEmpty);

    /// <summary>The items of an instrument that are neither answered nor refused, in order.</summary>
    public static ImmutableArray<Item> Missing(StudyDefinition study, Occasion occasion, InstrumentId instrument) =>
        [.. study.InstrumentOf(instrument).Items.Where(item => occasion.CurrentAnswer(item.Id) is null)];

    /// <summary>Whether every step was asked and nothing is missing.</summary>
    public static bool AreComplete(StudyDefinition study, Participation person, Occasion occasion) =>
        Next(study, person, occasion) is null
        && occasion.Asked.All(asked => Missing(study, occasion, asked.Instrument).IsEmpty);
}
