using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Azure.Tables;

/// <summary>The due book: a partition for each five minutes, a row for each participation (design section 5).</summary>
public sealed class DueTable(TableClient table) : IDueBook
{
    /// <summary>So many buckets before the watermark are read again, for rows that were on their way when it moved.</summary>
    private const int BucketsAgain = 3;
    private const string DueAt = "DueAt";
    private const string SenderNumber = "SenderNumber";
    private const string At = "At";
    private const string FirstTick = "FirstTick";

    public async Task EnterAsync(ParticipationKey key, string senderNumber, Instant due, Instant now, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Bucket(Instant.Max(due, now)), Keys.Participation(key))
        {
            [DueAt] = Columns.NotBefore(due),
            [SenderNumber] = senderNumber,
        };
        row.PutParticipation(key);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    public async IAsyncEnumerable<DueRow> DueAsync(Instant watermark, Instant now, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (first, last) = (Keys.BucketBefore(watermark, BucketsAgain), Keys.Bucket(now));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last} and DueAt le {now.ToDateTimeOffset()}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return new DueRow(row.Participation(), row.Text(SenderNumber), row.Instant(DueAt), row.PartitionKey, row.ETag.ToString());
        }
    }

    public async Task RemoveAsync(IReadOnlyCollection<DueRow> rows, CancellationToken cancel)
    {
        foreach (var bucket in rows.DistinctBy(row => (row.Bucket, row.Key)).GroupBy(row => row.Bucket))
        {
            await table.ApplyWhatStillHoldsAsync(bucket.Select(Removal), cancel);
        }
    }

    public async Task<Instant?> WatermarkAsync(CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, Keys.Watermark, cancellationToken: cancel);
        return row.HasValue ? row.Value!.Instant(At) : null;
    }

    public Task SetWatermarkAsync(Instant watermark, CancellationToken cancel) =>
        table.UpsertEntityAsync(new TableEntity(Keys.Watermark, Keys.Watermark) { [At] = watermark.ToDateTimeOffset() }, TableUpdateMode.Merge, cancel);

    public Task BeginAsync(Instant watermark, Instant firstTick, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Watermark, Keys.Watermark) { [At] = watermark.ToDateTimeOffset(), [FirstTick] = firstTick.ToDateTimeOffset() };
        return table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancel);
    }

    public async Task<Instant?> FirstTickAsync(CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Watermark, Keys.Watermark, cancellationToken: cancel);
        return row is { HasValue: true, Value: { } kept } && kept.ContainsKey(FirstTick) ? kept.Instant(FirstTick) : null;
    }

    public async IAsyncEnumerable<string> SendersAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Keys.Watermark}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: [SenderNumber], cancellationToken: cancel))
        {
            if (seen.Add(row.Text(SenderNumber)))
            {
                yield return row.Text(SenderNumber);
            }
        }
    }

    public async Task<Instant?> EarliestAsync(CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Keys.Watermark}");
        string? bucket = null;
        Instant? earliest = null;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            bucket ??= row.PartitionKey;
            if (row.PartitionKey != bucket)
            {
                break;
            }

            var due = row.Instant(DueAt);
            earliest = earliest is null ? due : Instant.Min(earliest.Value, due);
        }

        return earliest;
    }

    private static TableTransactionAction Removal(DueRow row) => new(
        TableTransactionActionType.Delete, new TableEntity(row.Bucket, Keys.Participation(row.Key)), new ETag(row.Version));
}
