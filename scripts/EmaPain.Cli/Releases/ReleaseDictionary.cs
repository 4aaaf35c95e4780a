using Azure.Data.Tables;
using EmaPain.App.Csv;
using EmaPain.App.Research.Meanings;

namespace EmaPain.Cli.Releases;

/// <summary>What the columns of a release mean, and what was asked by each item of each version of the study.</summary>
internal static class ReleaseDictionary
{
    public const string File = "Dictionary.csv";

    private static readonly string[] Columns =
    [
        "Table", "Column", "Meaning", "Type", "Unit", "Values", "Study", "StudyVersion", "Instrument", "InstrumentVersion", "Item", "ScaleMinimum", "ScaleMaximum",
        "Loinc", "HealCde", "HealCrf", "Source",
    ];

    public static string Header => CsvLine.Of(Columns);

    /// <param name="tables">Those of the release: what stands in the others is not told.</param>
    /// <param name="items">The study's rows of table Dictionary.</param>
    public static IAsyncEnumerable<string> LinesAsync(IReadOnlyList<ReleaseTable> tables, IAsyncEnumerable<TableEntity> items) =>
        DictionaryRows.OfTables().Where(row => tables.Any(table => table.Name == row.Partition)).Select(row => Line(row.Columns)).ToAsyncEnumerable()
            .Concat(items.Select(row => Line(row.ToDictionary())));

    private static string Line(IReadOnlyDictionary<string, object> row) =>
        CsvLine.Of(Columns.Select(column => CsvLine.Cell($"{row.GetValueOrDefault(column)}")));
}
