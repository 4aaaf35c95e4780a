using EmaPain.App.Ports;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research.Meanings;

/// <summary>The rows of table Dictionary: a row for each table and column, and for each item and score of each version of a study.</summary>
public static class DictionaryRows
{
    public static IReadOnlyCollection<DictionaryRow> Of(IStudies studies) =>
        [.. OfTables(), .. studies.All.SelectMany(study => study.Instruments.SelectMany(instrument => Of(study, instrument)))];

    /// <summary>The rows of the columns; their partition is the table.</summary>
    public static IEnumerable<DictionaryRow> OfTables() => TableMeanings.All.SelectMany(Of);

    private static IEnumerable<DictionaryRow> Of(TableMeaning table) => TableMeanings.Shared.Concat(table.Columns).Select(column =>
        Row(table.Table, column.Name, new()
        {
            ["Table"] = table.Table,
            ["Column"] = column.Name,
            ["Meaning"] = column.Meaning,
            ["Type"] = Columns.Word(column.Kind),
            ["Unit"] = column.Unit,
            ["Values"] = column.Values,
        }));

    private static IEnumerable<DictionaryRow> Of(StudyDefinition study, Instrument instrument)
    {
        foreach (var item in instrument.Items)
        {
            var scale = study.ScaleOf(item);
            yield return Row(study, instrument, item.Id.Value, ResearchTables.Responses, "Value", item.Question[study.Languages[0]], new()
            {
                ["Item"] = item.Id.Value,
                ["Type"] = Columns.Word(ColumnKind.WholeNumber),
                ["Values"] = $"{scale.Minimum} = {scale.MinimumAnchor[study.Languages[0]]}; {scale.Maximum} = {scale.MaximumAnchor[study.Languages[0]]}",
                ["ScaleMinimum"] = scale.Minimum,
                ["ScaleMaximum"] = scale.Maximum,
                ["Loinc"] = item.Loinc,
                ["HealCde"] = item.HealCde,
            });
        }

        if (instrument.Score != ScoreKind.None)
        {
            var meaning = $"The {Columns.Word(instrument.Score)} of all items of {instrument.Id}.";
            yield return Row(
                study, instrument, instrument.Id.Value, ResearchTables.Scores, "Score", meaning,
                new() { ["Type"] = Columns.Word(ColumnKind.Number), ["HealCde"] = instrument.HealScoreCde });
        }
    }

    private static DictionaryRow Row(
        StudyDefinition study, Instrument instrument, string row, string table, string column, string meaning, Dictionary<string, object?> further) =>
        Row($"{study.Id}~{study.Version}", row, new(further)
        {
            ["Table"] = table,
            ["Column"] = column,
            ["Meaning"] = meaning,
            ["Study"] = study.Id.Value,
            ["StudyVersion"] = study.Version,
            ["Instrument"] = instrument.Id.Value,
            ["InstrumentVersion"] = instrument.Version,
            ["Source"] = instrument.Source,
            ["HealCrf"] = instrument.HealCrf,
        });

    private static DictionaryRow Row(string partition, string row, Dictionary<string, object?> columns) => new(
        partition, row, columns.Where(column => column.Value is not null).ToDictionary(column => column.Key, column => column.Value!));
}
