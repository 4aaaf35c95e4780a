using System.Globalization;
using System.Runtime.CompilerServices;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryDueBook : IDueBook
{
    private const long BucketSeconds = 300;
    private const long BucketsAgain = 3;
    private readonly Lock gate = new();
    private readonly Dictionary<(long Bucket, ParticipationKey Key), DueRow> rows = [];
    private Instant? watermark;
    private Instant? firstTick;
    private long versions;

    public Task EnterAsync(ParticipationKey key, string senderNumber, Instant due, Instant now, CancellationToken cancel)
    {
        lock (gate)
        {
            var bucket = BucketOf(Instant.Max(due, now));
            var version = (++versions).ToString(CultureInfo.InvariantCulture);
            rows[(bucket, key)] = new DueRow(key, senderNumber, due, bucket.ToString(CultureInfo.InvariantCulture), version);
            return Task.CompletedTask;
        }
    }

    public async IAsyncEnumerable<DueRow> DueAsync(Instant watermark, Instant now, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<DueRow> due;
        lock (gate)
        {
            var (first, last) = (BucketOf(watermark) - BucketsAgain, BucketOf(now));
            due = [.. rows.Where(row => row.Key.Bucket >= first && row.Key.Bucket <= last && row.Value.Due <= now)
                .OrderBy(row => row.Key.Bucket).Select(row => row.Value)];
        }

        foreach (var row in due)
        {
            await Task.CompletedTask;
            yield return row;
        }
    }

    public Task RemoveAsync(IReadOnlyCollection<DueRow> rows, CancellationToken cancel)
    {
        lock (gate)
        {
            foreach (var row in rows)
            {
                var key = (long.Parse(row.Bucket, CultureInfo.InvariantCulture), row.Key);
                if (this.rows.GetValueOrDefault(key)?.Version == row.Version)
                {
                    this.rows.Remove(key);
                }
            }

            return Task.CompletedTask;
        }
    }

    public Task<Instant?> WatermarkAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(watermark);
        }
    }

    public Task SetWatermarkAsync(Instant watermark, CancellationToken cancel)
    {
        lock (gate)
        {
            this.watermark = watermark;
            return Task.CompletedTask;
        }
    }

    public Task BeginAsync(Instant watermark, Instant firstTick, CancellationToken cancel)
    {
        lock (gate)
        {
            (this.watermark, this.firstTick) = (watermark, firstTick);
            return Task.CompletedTask;
        }
    }

    public Task<Instant?> FirstTickAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(firstTick);
        }
    }

    public IAsyncEnumerable<string> SendersAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            return rows.Values.Select(row => row.SenderNumber).Distinct().ToList().ToAsyncEnumerable();
        }
    }

    public Task<Instant?> EarliestAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult<Instant?>(rows.Count == 0
                ? null
                : rows.GroupBy(row => row.Key.Bucket).MinBy(bucket => bucket.Key)!.Min(row => row.Value.Due));
        }
    }

    private static long BucketOf(Instant instant) => instant.ToUnixTimeSeconds() / BucketSeconds;
}
