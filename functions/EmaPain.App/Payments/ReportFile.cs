using System.Collections.Immutable;
using Microsoft.VisualBasic.FileIO;

namespace EmaPain.App.Payments;

/// <summary>Reads a report on payments: the payout's file with a column <c>result</c> added (paid or failed; empty: not known yet).</summary>
public static class ReportFile
{
    public const string Result = "result";

    private static readonly string[] Needed = [PayoutFile.Payout, PayoutFile.Reference, PayoutFile.Participant, PayoutFile.Amount, Result];

    /// <summary>The rows but for the totals, and what keeps the file from being read.</summary>
    public static (ImmutableArray<ReportRow> Rows, ImmutableArray<RowFault> Faults) Read(string text)
    {
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        using var parser = new TextFieldParser(reader) { TextFieldType = FieldType.Delimited, Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        try
        {
            var header = parser.ReadFields() ?? [];
            var places = Needed.Select(name => Array.FindIndex(header, cell => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase))).ToArray();
            var missing = Needed.Where((_, place) => places[place] < 0).ToList();
            return missing.Count > 0
                ? ([], [.. missing.Select(name => new RowFault(1, name, $"The column \"{name}\" is missing; send the payout's own file with a column \"{Result}\" added, commas between cells."))])
                : Rows(parser, header.Length, places);
        }
        catch (MalformedLineException fault)
        {
            return ([], [new RowFault(fault.LineNumber, "1", "The row cannot be read: a quotation mark is not closed, or stands inside a cell. Save the file as CSV again.")]);
        }
    }

    private static (ImmutableArray<ReportRow> Rows, ImmutableArray<RowFault> Faults) Rows(TextFieldParser parser, int columns, int[] places)
    {
        var rows = ImmutableArray.CreateBuilder<ReportRow>();
        var faults = ImmutableArray.CreateBuilder<RowFault>();
        while (!parser.EndOfData)
        {
            var line = parser.LineNumber;
            var cells = parser.ReadFields()!;
            if (cells[0] == PayoutFile.Total)
            {
                continue;
            }

            if (cells.Length < columns && cells.Length <= places.Max())
            {
                faults.Add(new RowFault(line, $"{cells.Length + 1}", $"The row has {cells.Length} cells and the header {columns}; fill in what is missing."));
                continue;
            }

            var found = places.Select(place => Plain(cells[place])).ToArray();
            rows.Add(new ReportRow(line, found[0], found[1], found[2], found[3], found[4]));
        }

        return (rows.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>Without the apostrophe that kept the cell from being a formula.</summary>
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;
}
