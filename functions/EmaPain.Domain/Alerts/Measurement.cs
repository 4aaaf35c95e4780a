using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>One value of a measure at one occasion.</summary>
internal sealed record Measurement(OccasionId Occasion, Instant Planned, LocalDate Day, decimal Value)
{
    /// <summary>The values of an instrument's score or of an item, in the order of the occasions.</summary>
    public static List<Measurement> Of(StudyDefinition study, Participation person, string measure) =>
    [
        .. from occasion in person.Occasions
           where !IsScreening(study, occasion.Id)
           orderby occasion.Planned
           let value = ValueOf(study, occasion, measure)
           where value is not null
           select new Measurement(occasion.Id, occasion.Planned, occasion.PlannedLocal.Date, value.Value),
    ];

    /// <summary>Whether an occasion only tells who is eligible: whoever is let in for high values falls from there, so nothing is compared with them.</summary>
    public static bool IsScreening(StudyDefinition study, OccasionId occasion) =>
        study.Alerts.BaselineOccasion != occasion.Value && study.Eligibility.Criteria.Any(criterion => criterion.Occasion == occasion);

    private static decimal? ValueOf(StudyDefinition study, Occasion occasion, string measure) =>
        study.Instruments.FirstOrDefault(instrument => instrument.Id.Value == measure) is { } instrument
            ? Score.Of(instrument, occasion.Values)?.Value
            : occasion.Values.TryGetValue(new ItemId(measure), out var value) ? value : null;
}
