using Azure.Core;

namespace Azure.Storage.Queues;

/// <summary>Options of <see cref="QueueServiceClient"/> and <see cref="QueueClient"/>.</summary>
public class QueueClientOptions : ClientOptions
{
    public QueueClientOptions(ServiceVersion version = ServiceVersion.V2026_10_06)
    {
        WireVersion = version switch
        {
            ServiceVersion.V2026_10_06 => "2026-10-06",
            _ => throw new ArgumentOutOfRangeException(nameof(version)),
        };
        Version = version;
    }

    /// <summary>Versions of the storage service; the number is that of the real package.</summary>
    public enum ServiceVersion
    {
        V2026_10_06 = 32,
    }

    public ServiceVersion Version { get; }

    public QueueMessageEncoding MessageEncoding { get; set; } = QueueMessageEncoding.None;

    internal string WireVersion { get; }
}
