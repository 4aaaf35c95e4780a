using EmaPain.App.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EmaPain.Functions.Http;

/// <summary>What a request shows of its caller.</summary>
public static class CallCredentials
{
    public static Credentials Of(HttpRequest request) => new(
        [.. Values(request.Headers.Authorization)],
        request.HttpContext.Connection.RemoteIpAddress,
        [.. Values(request.Headers["X-Forwarded-For"])],
        [.. Values(request.Headers["Forwarded"])],
        request.Host.Host);

    /// <summary>An empty header is one as well: a proxy was there.</summary>
    private static IEnumerable<string> Values(StringValues header) => header.Select(value => value ?? "");
}
