using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>When which participation is next to be looked at; buckets of 5 minutes (UTC), so that reading costs what is due.</summary>
public interface IDueBook
{
    /// <summary>Enters a participation; an instant before the current bucket goes into the current one.</summary>
    Task EnterAsync(ParticipationKey key, string senderNumber, Instant due, Instant now, CancellationToken cancel);

    /// <summary>Rows due at or before <paramref name="now"/>, from three buckets before the watermark on, in one range query.</summary>
    IAsyncEnumerable<DueRow> DueAsync(Instant watermark, Instant now, CancellationToken cancel);

    /// <summary>Removes rows as they were read; a row written meanwhile stays.</summary>
    Task RemoveAsync(IReadOnlyCollection<DueRow> rows, CancellationToken cancel);

    /// <summary>Up to where rows have been dealt with; nothing at the very first tick.</summary>
    Task<Instant?> WatermarkAsync(CancellationToken cancel);

    Task SetWatermarkAsync(Instant watermark, CancellationToken cancel);

    /// <summary>Sets the watermark at the end of the very first tick, and keeps when that ran.</summary>
    Task BeginAsync(Instant watermark, Instant firstTick, CancellationToken cancel);

    /// <summary>When the very first tick ran; nothing before it, and where it ran before that was noted.</summary>
    Task<Instant?> FirstTickAsync(CancellationToken cancel);

    /// <summary>The sender numbers of everybody who is to be looked at some time, each once. Reads the whole book: a call for each thousand people.</summary>
    IAsyncEnumerable<string> SendersAsync(CancellationToken cancel);

    /// <summary>The earliest due instant in the book; for the clock of one machine only.</summary>
    Task<Instant?> EarliestAsync(CancellationToken cancel);
}
