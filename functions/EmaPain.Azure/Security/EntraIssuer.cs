namespace EmaPain.Azure.Security;

/// <summary>A tenant as the issuer of tokens.</summary>
public sealed record EntraIssuer(Uri Authority, string TenantId)
{
    private Uri Tenant => new(Authority, $"/{TenantId}/");

    /// <summary>Version 2 tokens come from the authority, version 1 tokens from the older name of the service.</summary>
    public IReadOnlyList<string> Names => [$"{Tenant}v2.0", $"https://sts.windows.net/{TenantId}/"];

    /// <summary>Where people sign in with a browser.</summary>
    public string AuthorizeAddress => $"{Tenant}oauth2/v2.0/authorize";

    public string MetadataAddress => $"{Tenant}v2.0/.well-known/openid-configuration";
}
