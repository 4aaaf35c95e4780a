using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace EmaPain.Azure.Tests.Tables;

/// <summary>One column of every type that a class may have.</summary>
public sealed class EveryTypeRow : ITableEntity
{
    public string PartitionKey { get; set; } = string.Empty;

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Count { get; set; }

    public int? MaybeCount { get; set; }

    public long Cents { get; set; }

    public long? MaybeCents { get; set; }

    public double Ratio { get; set; }

    public double? MaybeRatio { get; set; }

    public bool Open { get; set; }

    public bool? MaybeOpen { get; set; }

    public Guid Id { get; set; }

    public Guid? MaybeId { get; set; }

    public DateTimeOffset At { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset? MaybeAt { get; set; }

    public DateTime Utc { get; set; } = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public Severity Pain { get; set; }

    public Severity? MaybePain { get; set; }

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    [DataMember(Name = "renamed")]
    public string? Original { get; set; }

    [IgnoreDataMember]
    public string? Unstored { get; set; }

    /// <summary>Computed: stored, never read back.</summary>
    public string Summary => $"{Count} of {Cents}";
}
