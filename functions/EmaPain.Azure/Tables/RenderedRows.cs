using Azure.Data.Tables;

namespace EmaPain.Azure.Tables;

/// <summary>Rows rendered from a state: one of a later state is never replaced by an earlier one.</summary>
internal static class RenderedRows
{
    /// <summary>When the state was decided; a timestamp.</summary>
    public const string AsOf = "AsOfUtc";

    /// <summary>Losing means that somebody else won, so that many in a row point at a fault.</summary>
    private const int MostTries = 100;

    /// <param name="table">Where they go.</param>
    /// <param name="rows">Rows of one partition, each with the instant of its state.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static Task WriteRenderedAsync(this TableClient table, IReadOnlyCollection<TableEntity> rows, CancellationToken cancel) =>
        table.WriteAsync(rows, Action, cancel);

    /// <summary>Adds rows of one partition; those that are there stay as they are.</summary>
    public static Task AddMissingAsync(this TableClient table, IReadOnlyCollection<TableEntity> rows, CancellationToken cancel) =>
        table.WriteAsync(rows, (row, stored) => stored is null ? new TableTransactionAction(TableTransactionActionType.Add, row) : null, cancel);

    private static async Task WriteAsync(
        this TableClient table, IReadOnlyCollection<TableEntity> rows, Func<TableEntity, TableEntity?, TableTransactionAction?> action, CancellationToken cancel)
    {
        foreach (var chunk in rows.Chunk(TableWrites.TransactionRows))
        {
            var tries = 0;
            while (!await table.TryWriteAsync(chunk, action, cancel))
            {
                if (++tries == MostTries)
                {
                    throw new InvalidOperationException($"Table {table.Name} kept changing over {MostTries} tries to write.");
                }
            }
        }
    }

    private static async Task<bool> TryWriteAsync(
        this TableClient table, TableEntity[] rows, Func<TableEntity, TableEntity?, TableTransactionAction?> action, CancellationToken cancel)
    {
        var stored = await table.StoredAsync(rows, cancel);
        var actions = rows.Select(row => action(row, stored.GetValueOrDefault(row.RowKey))).OfType<TableTransactionAction>().ToList();
        if (actions.Count == 0)
        {
            return true;
        }

        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (TableTransactionFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            return false;
        }
    }

    private static TableTransactionAction? Action(TableEntity row, TableEntity? stored) => stored switch
    {
        null => new TableTransactionAction(TableTransactionActionType.Add, row),
        _ when stored.Timestamp(AsOf) > row.Timestamp(AsOf) => null,
        _ => new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, stored.ETag),
    };

    /// <summary>What stands between the first and the last key; one point read where there is one row.</summary>
    private static async Task<Dictionary<string, TableEntity>> StoredAsync(
        this TableClient table, TableEntity[] rows, CancellationToken cancel)
    {
        string[] columns = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), AsOf];
        var partition = rows[0].PartitionKey;
        if (rows is [var single])
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, single.RowKey, columns, cancel);
            return found.HasValue ? new() { [single.RowKey] = found.Value! } : [];
        }

        var keys = rows.Select(row => row.RowKey).Order(StringComparer.Ordinal).ToList();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {keys[0]} and RowKey le {keys[^1]}");
        return await table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancel)
            .ToDictionaryAsync(row => row.RowKey, StringComparer.Ordinal, cancel);
    }
}
