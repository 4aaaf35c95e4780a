using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace EmaPain.Cli.Importing;

/// <summary>Cuts a CSV text into rows and cells (RFC 4180, commas). Rows of empty cells, which spreadsheets leave behind, are no rows.</summary>
internal static class CsvRows
{
    private const int LongestCell = 1000;

    /// <exception cref="CouldNotRunException">A cell is so long that a quote in it was probably never closed.</exception>
    public static IEnumerable<CsvRow> Of(string text)
    {
        var isBad = false;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",", TrimOptions = TrimOptions.Trim, IgnoreBlankLines = false, MaxFieldSize = LongestCell, BadDataFound = _ => isBad = true,
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        for (var line = 1; Read(parser, line); line = parser.RawRow + 1)
        {
            isBad = false;
            if (parser.Record is { } cells && Array.Exists(cells, cell => cell.Length > 0))
            {
                yield return new CsvRow(line, cells, isBad);
            }
        }
    }

    private static bool Read(CsvParser parser, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new CouldNotRunException(
                $"Line {line} has a cell of more than {LongestCell} characters: a quote that opens there is probably never closed. Close or remove it.");
        }
    }
}
