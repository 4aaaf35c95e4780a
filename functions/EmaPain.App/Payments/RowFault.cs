namespace EmaPain.App.Payments;

/// <summary>Something wrong in a report on payments.</summary>
/// <param name="Line">Counted from 1, the header included.</param>
/// <param name="Column">The column's name; the header's place where it has none.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record RowFault(long Line, string Column, string Sentence);
