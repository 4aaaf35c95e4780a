using System.Collections.Immutable;
using Microsoft.VisualBasic.FileIO;

namespace EmaPain.App.Payments;

/// <summary>
/// Reads a report on payments: the payout's file with a column <c>result</c> added (paid or failed; empty: not known yet). No cell of it holds
/// a line break, so that each line is a row of its own, and what is wrong with one hides no other.
/// </summary>
internal sealed class ReportFile
{
    public const string Result = "result";

    private static readonly string[] Needed = [PayoutFile.Payout, PayoutFile.Reference, PayoutFile.Participant, PayoutFile.Amount, Result];
    private readonly List<RowFault> faults = [];
    private readonly List<ReportRow> rows = [];
    private string[] header = [];
    private int[] places = [];

    /// <summary>The rows, that of the totals included, and what keeps others from being read.</summary>
    public static (ImmutableArray<ReportRow> Rows, ImmutableArray<RowFault> Faults) Read(string text)
    {
        var file = new ReportFile();
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        for (var line = 1; reader.ReadLine() is { } row; line++)
        {
            if (!string.IsNullOrWhiteSpace(row.Replace(',', ' ')) && !file.Take(line, row))
            {
                break;
            }
        }

        if (file.header.Length == 0)
        {
            file.TakeHeader(1, []);
        }

        return ([.. file.rows], [.. file.faults]);
    }

    /// <summary>Takes in a line that is not empty.</summary>
    /// <returns>Whether the lines after it can be read.</returns>
    private bool Take(int line, string text)
    {
        if (CellsOf(text) is not { } cells)
        {
            faults.Add(new RowFault(line, ColumnOf(text), "The cell cannot be read: a quotation mark is not closed, or stands inside the cell, or the cell holds a line break. Correct it, or save the file as CSV again."));
            return header.Length > 0;
        }

        if (header.Length == 0)
        {
            return TakeHeader(line, cells);
        }

        TakeRow(line, cells);
        return true;
    }

    private bool TakeHeader(int line, string[] cells)
    {
        header = cells.Length == 0 ? [""] : cells;
        places = [.. Needed.Select(name => Array.FindIndex(cells, cell => Is(cell, name)))];
        faults.AddRange(Needed.Where((_, place) => places[place] < 0).Select(name => new RowFault(
            line, name, $"The column \"{name}\" is missing; send the payout's own file with a column \"{Result}\" added, commas between cells.")));
        faults.AddRange(Needed.Where(name => cells.Count(cell => Is(cell, name)) > 1).Select(name => new RowFault(
            line, name, $"The column \"{name}\" stands more than once; leave the one that is meant.")));
        return faults.Count == 0;
    }

    private static bool Is(string cell, string name) => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase);

    private void TakeRow(int line, string[] cells)
    {
        var isTotal = Is(cells[places[0]], PayoutFile.Total);
        if (cells.Length > header.Length && cells.Skip(header.Length).Any(cell => cell.Length > 0))
        {
            faults.Add(new RowFault(line, $"{header.Length + 1}", $"The row has {cells.Length} cells and the header {header.Length}; put a cell that holds a comma into quotation marks."));
        }
        else if (!isTotal && cells.Length <= places.Max())
        {
            faults.Add(new RowFault(line, header[cells.Length], $"The row has {cells.Length} cells and the header {header.Length}; fill in what is missing."));
        }
        else
        {
            var found = places.Select(place => place < cells.Length ? Plain(cells[place]) : "").ToArray();
            rows.Add(new ReportRow(line, found[0], found[1], found[2], found[3], found[4]) { IsTotal = isTotal });
        }
    }

    private static string[]? CellsOf(string line)
    {
        using var reader = new StringReader(line);
        using var parser = new TextFieldParser(reader) { TextFieldType = FieldType.Delimited, Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        try
        {
            return parser.ReadFields() ?? [];
        }
        catch (MalformedLineException)
        {
            return null;
        }
    }

    /// <summary>The column of the first cell that is no text and no text in quotation marks.</summary>
    private string ColumnOf(string line)
    {
        var pieces = line.Split(',');
        var place = Math.Max(0, Array.FindIndex(pieces, piece => piece.Contains('"', StringComparison.Ordinal) && CellsOf(piece) is null));
        return place < header.Length ? header[place] : $"{place + 1}";
    }

    /// <summary>Without the apostrophe that kept the cell from being a formula.</summary>
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
