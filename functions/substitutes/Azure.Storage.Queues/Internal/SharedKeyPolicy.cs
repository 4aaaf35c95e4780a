using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage.Queues.Internal;

/// <summary>Signs each try with the account key (scheme SharedKey of the storage services).</summary>
internal sealed class SharedKeyPolicy(string account, string key) : HttpPipelineSynchronousPolicy
{
    // Content-Length stands between Content-Language and Content-MD5; it is no header yet.
    private static readonly string[] After = ["Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    private readonly byte[] key = Convert.FromBase64String(key);

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.Remove("Date");
        request.Headers.SetValue("x-ms-date", TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture));
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(ToSign(request))));
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{signature}");
    }

    private string ToSign(Request request)
    {
        var length = request.Content is { } content && content.TryComputeLength(out var bytes) && bytes > 0
            ? bytes.ToString(CultureInfo.InvariantCulture)
            : "";
        string[] head = [request.Method.Method, Header(request, "Content-Encoding"), Header(request, "Content-Language"), length];
        var lines = head.Concat(After.Select(name => Header(request, name)));
        return string.Join('\n', lines) + "\n" + CanonicalHeaders(request) + CanonicalResource(request.Uri.ToUri());
    }

    private static string Header(Request request, string name) => request.Headers.TryGetValue(name, out var value) ? value : "";

    private static string CanonicalHeaders(Request request) => string.Concat(request.Headers
        .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value))
        .Where(header => header.Name.StartsWith("x-ms-", StringComparison.Ordinal))
        .OrderBy(header => header.Name, StringComparer.Ordinal)
        .Select(header => $"{header.Name}:{header.Value}\n"));

    private string CanonicalResource(Uri uri)
    {
        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split('=', 2))
            .Select(pair => (Name: WebUtility.UrlDecode(pair[0]).ToLowerInvariant(), Value: WebUtility.UrlDecode(pair.ElementAtOrDefault(1) ?? "")))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"\n{pair.Name}:{pair.Value}");
        return $"/{account}{uri.AbsolutePath}{string.Concat(parameters)}";
    }
}
