namespace EmaPain.Cli.Payments;

/// <summary>Rows of a report that changed nothing for the same reason.</summary>
internal sealed record UnchangedRows(string Lines, int Count, string Sentence);
