namespace EmaPain.App.Payments;

/// <summary>Rows of a report that changed nothing for the same reason.</summary>
/// <param name="Lines">Where they stand, as <c>2-5, 9</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Sentence">Why, and what to do.</param>
internal sealed record UnchangedRows(string Lines, int Count, string Sentence);
