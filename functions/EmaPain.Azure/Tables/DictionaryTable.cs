using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Tables;

/// <summary>Table Dictionary: read whole, and written where it differs.</summary>
public sealed class DictionaryTable(TableClient table) : IResearchDictionary
{
    private static readonly string[] OwnColumns = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), nameof(TableEntity.Timestamp), "odata.etag"];

    public async Task WriteAsync(IReadOnlyCollection<DictionaryRow> rows, CancellationToken cancel)
    {
        var stored = await table.QueryAsync<TableEntity>(cancellationToken: cancel)
            .ToDictionaryAsync(row => (row.PartitionKey, row.RowKey), cancellationToken: cancel);
        var wanted = rows.Select(Entity).ToDictionary(row => (row.PartitionKey, row.RowKey));
        var written = wanted.Values
            .Where(row => stored.GetValueOrDefault((row.PartitionKey, row.RowKey)) is not { } now || !IsSame(row, now))
            .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
        var gone = stored.Values
            .Where(row => !wanted.ContainsKey((row.PartitionKey, row.RowKey)))
            .Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
        foreach (var partition in written.Concat(gone).GroupBy(action => action.Entity.PartitionKey))
        {
            await table.ApplyWhatStillHoldsAsync(partition, cancel);
        }
    }

    private static TableEntity Entity(DictionaryRow row)
    {
        var entity = new TableEntity(Keys.Given(row.Partition), Keys.Given(row.Row));
        foreach (var (column, value) in row.Columns)
        {
            entity[column] = value;
        }

        return entity;
    }

    private static bool IsSame(TableEntity wanted, TableEntity stored) =>
        Own(wanted).Count() == Own(stored).Count() && Own(wanted).All(column => Equals(column.Value, stored[column.Key]));

    private static IEnumerable<KeyValuePair<string, object>> Own(TableEntity row) => row.Where(column => !OwnColumns.Contains(column.Key));
}
