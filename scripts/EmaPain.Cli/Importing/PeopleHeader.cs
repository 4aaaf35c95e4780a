using System.Collections.Immutable;

namespace EmaPain.Cli.Importing;

/// <summary>The first row of a list of people.</summary>
internal sealed record PeopleHeader(ImmutableArray<string> Names, ImmutableArray<RowFault> Faults)
{
    private static readonly string Known = string.Join(", ", PeopleColumn.All.Select(column => column.Name));

    public static PeopleHeader Of(CsvRow? row)
    {
        if (row is null)
        {
            return new PeopleHeader([], [new RowFault(1, null, "the file is empty", $"Name the columns in its first row: {Known}.")]);
        }

        ImmutableArray<string> names = [.. row.Cells.Select(name => name.ToLowerInvariant())];
        if (names is [var only] && only.IndexOfAny([';', '\t']) >= 0)
        {
            return new PeopleHeader(names, [new RowFault(row.Line, null, "the columns are parted by something else than commas", "Save the file as CSV with commas.")]);
        }

        return new PeopleHeader(names,
        [
            .. from column in PeopleColumn.All
               where column.IsRequired && !names.Contains(column.Name)
               select new RowFault(row.Line, column.Name, "this column is missing", $"Add it; a list has these columns: {Known}."),
            .. from name in names.Distinct()
               where PeopleColumn.All.All(column => column.Name != name)
               select new RowFault(row.Line, name, "no such column is known", $"Take it out or name it as one of: {Known}."),
            .. from name in names
               group name by name into same
               where same.Count() > 1
               select new RowFault(row.Line, same.Key, "this column stands there twice", "Take one of them out."),
        ]);
    }

    /// <summary>A row's cell; nothing where the list has no such column.</summary>
    public string? Cell(CsvRow row, string column) => Names.IndexOf(column) is >= 0 and var place ? row.Cells[place] : null;
}
