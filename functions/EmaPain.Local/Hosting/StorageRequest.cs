using System.Globalization;

namespace EmaPain.Local.Hosting;

/// <summary>A request to a storage account as it leaves this process.</summary>
internal abstract record StorageRequest
{
    private StorageRequest()
    {
    }

    /// <summary>Null if the request goes elsewhere: tables have a protocol header of their own, all of storage has x-ms-version.</summary>
    public static StorageRequest? Of(HttpRequestMessage request)
    {
        if (request.Headers.Contains("DataServiceVersion"))
        {
            return new ToTable();
        }

        if (request.RequestUri is not { } uri || !request.Headers.Contains("x-ms-version") || uri.Host.Contains(".blob.", StringComparison.Ordinal))
        {
            return null;
        }

        var path = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return request.Method == HttpMethod.Post && path is [.., "messages"] ? new Send(QueueOf(uri), AskedDelay(uri)) : new ToQueue();
    }

    private static Uri QueueOf(Uri messages) => new(messages.GetLeftPart(UriPartial.Path)[..^"/messages".Length]);

    private static TimeSpan AskedDelay(Uri uri)
    {
        var asked = uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("visibilitytimeout=", StringComparison.OrdinalIgnoreCase));
        return asked is null ? TimeSpan.Zero : TimeSpan.FromSeconds(int.Parse(asked.AsSpan(asked.IndexOf('=', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture));
    }

    public sealed record ToTable : StorageRequest;

    /// <summary>Any request to queues but a send.</summary>
    public sealed record ToQueue : StorageRequest;

    /// <summary>A message on its way to a queue, visible there after the delay. The whole address: other accounts have queues of the same name.</summary>
    public sealed record Send(Uri Queue, TimeSpan Delay) : StorageRequest;
}
