using Azure;
using Azure.Data.Tables;

namespace EmaPain.Azure.Tables;

/// <summary>Ways to write rows that more than one table needs.</summary>
internal static class TableWrites
{
    /// <summary>Most rows of one entity group transaction.</summary>
    public const int TransactionRows = 100;

    /// <summary>Inserts a row; one that is there already stays as it was.</summary>
    public static async Task AddOnceAsync(this TableClient table, TableEntity row, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(row, cancel);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableFaults.RowIsThere)
        {
            // Written before; a redelivery is no news.
        }
    }

    /// <summary>Writes a row if it is as it was read, or inserts it where none was read; false where somebody else was faster.</summary>
    public static async Task<bool> TryReplaceAsync(this TableClient table, TableEntity row, string? version, CancellationToken cancel)
    {
        try
        {
            await (version is null
                ? table.AddEntityAsync(row, cancel)
                : table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancel));
            return true;
        }
        catch (RequestFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            return false;
        }
    }

    /// <summary>
    /// Applies changes of one partition, 100 at a time; a change whose row somebody else wrote meanwhile is left out.
    /// </summary>
    public static async Task ApplyWhatStillHoldsAsync(
        this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancel)
    {
        foreach (var chunk in actions.Chunk(TransactionRows))
        {
            var holding = chunk.ToList();
            while (holding.Count > 0 && await table.FirstThatFailsAsync(holding, cancel) is { } failed)
            {
                holding.RemoveAt(failed);
            }
        }
    }

    private static async Task<int?> FirstThatFailsAsync(
        this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return null;
        }
        catch (TableTransactionFailedException failure)
            when (failure.FailedTransactionActionIndex is not null && TableFaults.SomebodyWasFaster(failure))
        {
            return failure.FailedTransactionActionIndex;
        }
    }
}
