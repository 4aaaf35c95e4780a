using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>
/// Deletes a participation's rows but for one mark. Each transaction finds the state as it was left by the one before, and the last deletes
/// it: what stops half-way is done again from there, and a participation that was written since then is not touched.
/// </summary>
internal sealed class ParticipationRemoval(TableClient table, LoadedParticipation participation, InputId erasure)
{
    private readonly string partition = Keys.Participation(participation.Participation.Key);
    private ETag state = new(participation.Version!);

    public async Task RemoveAsync(CancellationToken cancel)
    {
        string[] kept = [Keys.State, Keys.Seen(erasure)];
        string[] columns = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        var rows = await table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: cancel).Where(row => !kept.Contains(row.RowKey)).ToListAsync(cancel);
        if (rows.Exists(row => row.RowKey.StartsWith(Keys.TextKind, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"A text of {participation.Participation.Key} is on its way; the participation is removed after that.");
        }

        var chunks = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)).Chunk(TableWrites.TransactionRows - 1).ToList();
        foreach (var chunk in chunks.SkipLast(1))
        {
            await SubmitAsync(chunk, TableTransactionActionType.UpdateMerge, cancel);
        }

        await SubmitAsync(chunks.LastOrDefault() ?? [], TableTransactionActionType.Delete, cancel);
    }

    private async Task SubmitAsync(TableTransactionAction[] rows, TableTransactionActionType ofState, CancellationToken cancel)
    {
        try
        {
            var answer = await table.SubmitTransactionAsync([new TableTransactionAction(ofState, new TableEntity(partition, Keys.State), state), .. rows], cancel);
            state = answer.Value[0].Headers.ETag ?? default;
        }
        catch (TableTransactionFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            // Whether by another try that is done already, or by one that goes on, or anew: looking again tells.
            throw new InvalidOperationException($"Participation {participation.Participation.Key} was written while it was removed.", failure);
        }
    }
}
