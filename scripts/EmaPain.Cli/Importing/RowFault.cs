namespace EmaPain.Cli.Importing;

/// <summary>Why a row cannot be imported.</summary>
/// <param name="Line">The line of the file on which the row begins, from 1.</param>
/// <param name="Column">The column; none where the whole row is meant.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record RowFault(int Line, string? Column, string Problem, string Remedy);
