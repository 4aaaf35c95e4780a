namespace EmaPain.App.Ports;

/// <summary>A row of table Dictionary.</summary>
/// <param name="Partition">A table's name, or a study and its version.</param>
/// <param name="Row">The column, or the item.</param>
/// <param name="Columns">Values by column: string or int.</param>
public sealed record DictionaryRow(string Partition, string Row, IReadOnlyDictionary<string, object> Columns);
