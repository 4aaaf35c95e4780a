namespace EmaPain.Cli.Importing;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells, without spaces around them.</param>
/// <param name="HasStrayQuote">A quote stands where none may; it may have swallowed rows.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, bool HasStrayQuote);
