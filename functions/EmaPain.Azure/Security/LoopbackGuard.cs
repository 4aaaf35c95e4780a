using System.Net;
using EmaPain.App.Ports;
using Microsoft.AspNetCore.Http;

namespace EmaPain.Azure.Security;

/// <summary>
/// One machine without a tenant: only this machine may call. A proxy's traces and a foreign host name are refused as well,
/// because behind a proxy, and from a browser's page, every call comes from loopback.
/// </summary>
public sealed class LoopbackGuard : IWebhookGuard
{
    public Task<WebhookVerdict> JudgeAsync(HttpRequest request, CancellationToken cancel) =>
        Task.FromResult(IsFromHere(request) ? WebhookVerdict.Accepted : WebhookVerdict.Refused);

    private static bool IsFromHere(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } remote
        && IPAddress.IsLoopback(remote)
        && ForwardedIsLoopback(request)
        && IsLoopbackName(request.Host.Host);

    /// <summary>A local Functions host forwards to its worker and says for whom.</summary>
    private static bool ForwardedIsLoopback(HttpRequest request) =>
        request.Headers["X-Forwarded-For"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).All(IsLoopbackAddress)
        && !request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopbackAddress(string text) =>
        (IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address))
        || (IPEndPoint.TryParse(text, out var end) && IPAddress.IsLoopback(end.Address));

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
