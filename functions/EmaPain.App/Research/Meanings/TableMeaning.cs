using System.Collections.Immutable;

namespace EmaPain.App.Research.Meanings;

/// <summary>What a table means.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">What a row is.</param>
/// <param name="Columns">Its own columns, in the order of the readme; those that all tables share are left out.</param>
public sealed record TableMeaning(string Table, string Row, ImmutableArray<ColumnMeaning> Columns);
