namespace EmaPain.App.Csv;

/// <summary>Rows of CSV files (RFC 4180) that people open with a spreadsheet.</summary>
public static class CsvLine
{
    private const string EndOfRow = "\r\n";

    /// <param name="cells">As they are to stand there.</param>
    public static string Of(params IEnumerable<string> cells) => string.Join(',', cells) + EndOfRow;

    /// <summary>A text as a cell. A spreadsheet takes what begins so for a formula; an apostrophe keeps it a text.</summary>
    public static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
