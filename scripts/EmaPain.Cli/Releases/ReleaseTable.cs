using System.Collections.Immutable;
using System.Globalization;
using EmaPain.App.Csv;
using EmaPain.App.Research;
using EmaPain.App.Research.Meanings;

namespace EmaPain.Cli.Releases;

/// <summary>A research table as a file. Only columns that the dictionary knows are in it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">In the order of the dictionary.</param>
internal sealed record ReleaseTable(string Name, ImmutableArray<string> Columns)
{
    /// <summary>The one column that names another person.</summary>
    private const string Coach = "Coach";

    private static readonly string[] Services = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];
    private static readonly string[] TellTheArm = [ResearchTables.Allocation, ResearchTables.ResponsesUnblinded];

    public string File => $"{Name}.csv";

    public string Header => CsvLine.Of(Columns);

    public static IReadOnlyList<ReleaseTable> All(Blindness blindness) =>
        [.. TableMeanings.All.Where(table => blindness == Blindness.Unblinded || !TellTheArm.Contains(table.Table)).Select(Of)];

    /// <summary>A row as a line; a coach who is not released is not named either.</summary>
    /// <exception cref="CouldNotRunException">The row has a column that the dictionary does not know.</exception>
    public string Line(IDictionary<string, object> row, ReleasedPeople people) =>
        row.Keys.FirstOrDefault(column => !Columns.Contains(column) && !Services.Contains(column)) is { } strange
            ? throw new CouldNotRunException($"Table {Name} has a column {strange} that this emapain does not know. Use the emapain of the app's version.")
            : CsvLine.Of(Columns.Select(column =>
                !row.TryGetValue(column, out var value) || (column == Coach && !people.Holds(value as string)) ? "" : Cell(value)));

    private static ReleaseTable Of(TableMeaning table) => new(
        table.Table, [.. TableMeanings.Shared.Concat(table.Columns).Concat(Borrowed(table)).Select(column => column.Name).Distinct()]);

    /// <summary>Rows that would tell the arm come from several tables, with the columns of the table that they would else stand in.</summary>
    private static IEnumerable<ColumnMeaning> Borrowed(TableMeaning table) => table.Table == ResearchTables.ResponsesUnblinded
        ? TableMeanings.All.Where(home => home.Table != ResearchTables.Participants && !TellTheArm.Contains(home.Table)).SelectMany(home => home.Columns)
        : [];

    /// <summary>Only a text can be taken for a formula; a negative number stays a number.</summary>
    private static string Cell(object value) => value switch
    {
        string text => CsvLine.Cell(text),
        bool yes => yes ? "true" : "false",
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
