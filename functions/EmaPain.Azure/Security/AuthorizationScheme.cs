using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>Schemes of the Authorization header.</summary>
internal static class AuthorizationScheme
{
    public const string Bearer = "Bearer";

    /// <summary>What stands behind the scheme; nothing where there is another scheme or more than one header.</summary>
    public static string? Behind(this Credentials credentials, string scheme) =>
        credentials.Authorization is [var header]
        && header.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase)
        && header[(scheme.Length + 1)..].Trim() is { Length: > 0 } credential
            ? credential
            : null;
}
