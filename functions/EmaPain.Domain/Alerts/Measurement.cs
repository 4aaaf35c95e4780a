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
           orderby occasion.Planned
           let value = ValueOf(study, occasion, measure)
           where value is not null
           select new Measurement(occasion.Id, occasion.Planned, occasion.PlannedLocal.Date, value.Value),
    ];

    private static decimal? ValueOf(StudyDefinition study, Occasion occasion, string measure) =>
        study.Instruments.FirstOrDefault(instrument => instrument.Id.Value == measure) is { } instrument
            ? Score.Of(instrument, occasion.Values)?.Value
            : occasion.Values.TryGetValue(new ItemId(measure), out var value) ? value : null;
}
