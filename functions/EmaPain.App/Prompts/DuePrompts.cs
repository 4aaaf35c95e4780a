using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Prompts;

/// <summary>Takes from the due book what is due and hands it to the queue. Its cost follows what is due, not who is enrolled.</summary>
public sealed class DuePrompts(IDueBook book, IQueues queues, Pacing pacing, TimeProvider time)
{
    private const int PerMessage = 32;

    /// <summary>Rows that a slow clock elsewhere writes late are still found.</summary>
    private static readonly Duration WatermarkLag = Duration.FromMinutes(10);

    /// <summary>Where the very first tick begins to look.</summary>
    private static readonly Instant BeforeAnyTrial = Instant.FromUtc(2020, 1, 1, 0, 0);

    public async Task HandOverAsync(CancellationToken cancel)
    {
        var now = time.Now();
        var kept = await book.WatermarkAsync(cancel);
        var watermark = kept ?? BeforeAnyTrial;
        var rows = new List<DueRow>();
        await foreach (var row in book.DueAsync(watermark, now, cancel))
        {
            rows.Add(row);
            TrialMetrics.HandedOver(now - row.Due);
        }

        foreach (var sender in rows.GroupBy(row => row.SenderNumber))
        {
            await HandOverAsync([.. sender], cancel);
        }

        var reached = Instant.Max(now - WatermarkLag, watermark);
        await (kept is null ? book.BeginAsync(reached, now, cancel) : book.SetWatermarkAsync(reached, cancel));
    }

    private async Task HandOverAsync(List<DueRow> ofSender, CancellationToken cancel)
    {
        foreach (var (index, chunk) in ofSender.Chunk(PerMessage).Index())
        {
            var id = NameBasedId.Of([.. chunk.Select(row => $"{row.Key} {row.Bucket} {row.Version}").Prepend("due")]);
            await queues.SendAsync(QueueNames.Due, new DueMessage(id, [.. chunk.Select(row => row.Key).Distinct()]), pacing.DelayOf(index * PerMessage), cancel);
            await book.RemoveAsync(chunk, cancel);
        }
    }
}
