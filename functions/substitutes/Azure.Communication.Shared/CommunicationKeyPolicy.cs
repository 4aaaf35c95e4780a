using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Pipeline;

/// <summary>
/// Signs each try with the resource's key (HMAC-SHA256 over method, path and query, date, host and content hash).
/// It stands behind all per-call policies, so that content which one of them has rewritten is what it signs.
/// </summary>
internal sealed class CommunicationKeyPolicy(AzureKeyCredential credential) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var body = new MemoryStream();
        message.Request.Content?.WriteTo(body, message.CancellationToken);
        Sign(message.Request, body);
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var body = new MemoryStream();
        if (message.Request.Content is { } content)
        {
            await content.WriteToAsync(body, message.CancellationToken).ConfigureAwait(false);
        }

        Sign(message.Request, body);
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
    }

    private void Sign(Request request, MemoryStream body)
    {
        var uri = request.Uri.ToUri();
        var date = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        var hash = Convert.ToBase64String(SHA256.HashData(body.ToArray()));
        var toSign = $"{request.Method.Method}\n{uri.PathAndQuery}\n{date};{uri.Authority};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(credential.Key), Encoding.ASCII.GetBytes(toSign)));
        request.Headers.SetValue("x-ms-content-sha256", hash);
        request.Headers.SetValue("Date", date);
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("Authorization", $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
    }
}
