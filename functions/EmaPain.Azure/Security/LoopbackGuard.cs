using System.Net;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>
/// One machine without a tenant: only this machine may call. A proxy's traces and a foreign host name are refused as well,
/// because behind a proxy, and from a browser's page, every call comes from loopback.
/// </summary>
public sealed class LoopbackGuard : IWebhookGuard
{
    public Task<WebhookVerdict> JudgeAsync(Credentials credentials, CancellationToken cancel) =>
        Task.FromResult(IsFromHere(credentials) ? WebhookVerdict.Accepted : WebhookVerdict.Refused);

    private static bool IsFromHere(Credentials credentials) =>
        credentials.Remote is { } remote
        && IPAddress.IsLoopback(remote)
        && ForwardedIsLoopback(credentials)
        && IsLoopbackName(credentials.Host);

    /// <summary>A local Functions host forwards to its worker and says for whom.</summary>
    private static bool ForwardedIsLoopback(Credentials credentials) =>
        credentials.ForwardedFor.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)).All(IsLoopbackAddress)
        && credentials.Forwarded.IsEmpty;

    private static bool IsLoopbackAddress(string text) =>
        (IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address))
        || (IPEndPoint.TryParse(text, out var end) && IPAddress.IsLoopback(end.Address));

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
