using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Tables;

/// <summary>Messages that failed for good: a partition for each queue.</summary>
public sealed class DeadLettersTable(TableClient table) : IDeadLetters
{
    private const string Queue = "Queue";
    private const string Id = "Id";
    private const string Body = "Body";
    private const string KeptAt = "KeptAt";

    public Task KeepAsync(DeadLetter letter, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Queue(letter.Queue), Keys.DeadLetter(letter.Id))
        {
            [Queue] = letter.Queue,
            [Id] = letter.Id,
            [KeptAt] = letter.KeptAt.ToDateTimeOffset(),
        };
        SplitText.Put(row, Body, letter.Body);
        return table.AddOnceAsync(row, cancel);
    }

    public async Task<DeadLetter?> FindAsync(string queue, string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Queue(queue), Keys.DeadLetter(id), cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    public async Task<ImmutableArray<DeadLetter>> AllAsync(CancellationToken cancel)
    {
        var letters = await table.QueryAsync<TableEntity>(cancellationToken: cancel).Select(Read).ToListAsync(cancel);
        return [.. letters.OrderBy(letter => letter.KeptAt)];
    }

    public async Task<bool> AnyAsync(CancellationToken cancel) =>
        await table.QueryAsync<TableEntity>(maxPerPage: 1, select: [nameof(TableEntity.RowKey)], cancellationToken: cancel).AnyAsync(cancel);

    public Task RemoveAsync(DeadLetter letter, CancellationToken cancel) =>
        table.DeleteEntityAsync(Keys.Queue(letter.Queue), Keys.DeadLetter(letter.Id), cancellationToken: cancel);

    private static DeadLetter Read(TableEntity row) => new(row.Text(Queue), row.Text(Id), SplitText.Get(row, Body), row.Instant(KeptAt));
}
