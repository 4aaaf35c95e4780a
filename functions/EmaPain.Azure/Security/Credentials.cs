using Microsoft.AspNetCore.Http;

namespace EmaPain.Azure.Security;

/// <summary>The Authorization header.</summary>
internal static class Credentials
{
    /// <summary>What stands behind the scheme; nothing where there is another scheme or more than one header.</summary>
    public static string? Of(HttpRequest request, string scheme)
    {
        var headers = request.Headers.Authorization;
        return headers.Count == 1
            && headers[0] is { } header
            && header.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase)
            && header[(scheme.Length + 1)..].Trim() is { Length: > 0 } credential
                ? credential
                : null;
    }
}
