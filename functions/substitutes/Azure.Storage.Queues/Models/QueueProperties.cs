using System.Globalization;
using Azure.Core;

namespace Azure.Storage.Queues.Models;

/// <summary>What the service knows of a queue.</summary>
public class QueueProperties
{
    /// <summary>The number of messages, hidden ones as well; never less than the true number.</summary>
    public int ApproximateMessagesCount { get; internal set; }

    internal static QueueProperties Of(ResponseHeaders headers) => new()
    {
        ApproximateMessagesCount = headers.TryGetValue("x-ms-approximate-messages-count", out var count)
            ? int.Parse(count, CultureInfo.InvariantCulture)
            : 0,
    };
}
