using System.Text.Json.Serialization;

namespace EmaPain.Local.Hosting;

/// <summary>Section extensions.queues of host.json, with the Functions host's defaults.</summary>
public sealed record QueueSettings
{
    /// <summary>Longest time between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Delay before a message whose run failed can be read again.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Messages read at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>Messages are read only while no more than this many run; half a batch if absent.</summary>
    public int? NewBatchThreshold { get; init; }

    /// <summary>Runs before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    public string MessageEncoding { get; init; } = "base64";

    [JsonIgnore]
    public int Threshold => NewBatchThreshold ?? BatchSize / 2;

    [JsonIgnore]
    public bool Base64 => !string.Equals(MessageEncoding, "none", StringComparison.OrdinalIgnoreCase);
}
