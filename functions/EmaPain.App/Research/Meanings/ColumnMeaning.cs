namespace EmaPain.App.Research.Meanings;

/// <summary>What a column means.</summary>
/// <param name="Name">The column.</param>
/// <param name="Kind">What kind of value it holds.</param>
/// <param name="Meaning">In a sentence; also when it is empty.</param>
/// <param name="Unit">Of a number; none where it counts or names.</param>
/// <param name="Values">The values that can stand there, where there are few.</param>
public sealed record ColumnMeaning(string Name, ColumnKind Kind, string Meaning, string? Unit = null, string? Values = null);
