#nullable enable
namespace Azure.Data.Tables.Wire;

/// <summary>Addresses of a table and its rows, below the account and ready to be sent.</summary>
internal sealed class TablePath(string table)
{
    private readonly string entityPrefix = $"{table}(PartitionKey='";

    public string Table { get; } = table;

    public string Rows { get; } = $"{table}()";

    public string Entity(string partitionKey, string rowKey) =>
        string.Concat(entityPrefix, Escape(partitionKey), "',RowKey='", string.Concat(Escape(rowKey), "')"));

    /// <summary>A quote is doubled for OData, then everything but letters, digits and -._~ is percent-encoded.</summary>
    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
