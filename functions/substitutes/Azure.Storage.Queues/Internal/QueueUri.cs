using System.Net;

namespace Azure.Storage.Queues.Internal;

/// <summary>Where the account ends and the queue begins in the address of a queue.</summary>
internal static class QueueUri
{
    /// <summary>On a host that is an IP address the first segment is the account, else it is the queue.</summary>
    public static (Uri Account, string Queue) Split(Uri queue)
    {
        var segments = queue.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var ofAccount = IPAddress.TryParse(queue.Host, out _) ? 1 : 0;
        var account = new UriBuilder(queue) { Path = string.Join('/', segments.Take(ofAccount)), Query = "" };
        return (account.Uri, Uri.UnescapeDataString(segments.ElementAtOrDefault(ofAccount) ?? ""));
    }
}
