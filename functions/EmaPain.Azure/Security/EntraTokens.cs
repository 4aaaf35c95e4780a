using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EmaPain.Azure.Security;

/// <summary>Judges Entra tokens (both versions) of one tenant for one audience and role.</summary>
public sealed class EntraTokens(EntraIssuer issuer, string audience, string role, EntraKeys keys)
{
    private const string UriPrefix = "api://";
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The id of an application that is named by its id or its URI.</summary>
    public static string ApplicationId(string audience) =>
        audience.StartsWith(UriPrefix, StringComparison.Ordinal) ? audience[UriPrefix.Length..] : audience;

    /// <summary>The token as a verdict with its claims.</summary>
    public async Task<TokenVerdict> JudgeAsync(string token, CancellationToken cancel)
    {
        if (!Handler.CanReadToken(token) || KeyIdOf(token) is not { Length: > 0 } keyId)
        {
            return new TokenVerdict.Refused();
        }

        return await keys.FindAsync(keyId, cancel) switch
        {
            KeyFinding.Found found => await JudgeAsync(token, found.Key),
            KeyFinding.OutOfReach => new TokenVerdict.Unavailable(),
            _ => new TokenVerdict.Refused(),
        };
    }

    private static string? KeyIdOf(string token)
    {
        try
        {
            return Handler.ReadJsonWebToken(token).Kid;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<TokenVerdict> JudgeAsync(string token, SecurityKey key)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = issuer.Names,
            ValidAudiences = Audiences(audience),
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
        });
        return result.IsValid && result.SecurityToken is JsonWebToken jwt && HasRole(jwt, role)
            ? new TokenVerdict.Accepted(jwt)
            : new TokenVerdict.Refused();
    }

    public static bool HasRole(JsonWebToken token, string role) => token.Claims.Any(claim => claim.Type == "roles" && claim.Value == role);

    /// <summary>The object id of whoever a token is of; none: of nobody.</summary>
    public static string? PersonOf(JsonWebToken token) => token.TryGetClaim("oid", out var person) && person.Value.Length > 0 ? person.Value : null;

    /// <summary>Version 1 tokens name the application by its URI, version 2 tokens by its id.</summary>
    private static string[] Audiences(string audience) => [ApplicationId(audience), UriPrefix + ApplicationId(audience)];
}
