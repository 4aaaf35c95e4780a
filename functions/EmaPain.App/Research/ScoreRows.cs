using EmaPain.App.Ports;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Table Scores: one row per occasion and scored instrument; empty again where a correction takes the score away.</summary>
internal static class ScoreRows
{
    public static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person, Occasion occasion) =>
        from asked in occasion.Asked
        let instrument = study.InstrumentOf(asked.Instrument)
        where instrument.Score != ScoreKind.None && occasion.Answers.Any(answer => study.InstrumentOf(answer.Item) == instrument)
        let row = Row(person, occasion, instrument)
        select Blinding.TellsTheArm(study, occasion.Id, instrument.Id) ? row.Unblinded() : row;

    private static ResearchRow Row(Participation person, Occasion occasion, Instrument instrument) =>
        Columns.Row(ResearchTables.Scores, person, $"{occasion.Id}~{instrument.Id}", new Dictionary<string, object?>
        {
            ["Occasion"] = occasion.Id.Value,
            ["Instrument"] = instrument.Id.Value,
            ["InstrumentVersion"] = instrument.Version,
            ["ScoreKind"] = Columns.Word(instrument.Score),
            ["Score"] = (double?)Score.Of(instrument, occasion.Values)?.Value,
            ["PlannedUtc"] = Columns.Utc(occasion.Planned),
            ["DaysSinceActivation"] = Columns.DaysSinceActivation(person, occasion.Planned),
        });
}
