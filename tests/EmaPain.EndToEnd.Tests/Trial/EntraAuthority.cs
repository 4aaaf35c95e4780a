using System.Security.Cryptography;
using EmaPain.Local.Carrier;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>Entra on this machine: publishes its keys by HTTP, unless it is out of reach, and signs tokens.</summary>
internal sealed class EntraAuthority : IAsyncDisposable
{
    public const string Tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    public const string WebhookApp = "0b7fb6d1-0f5c-4e8c-9f0e-3a2b1c0d9e8f";
    public const string StaffApp = "5c1e2d3f-7a6b-4c8d-9e0f-1a2b3c4d5e6f";
    public const string EventGrid = "4962773b-9cdb-44cf-a8bf-237846a00ab7";
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "key-1" };
    private readonly bool isOutOfReach;
    private LoopbackServer? server;

    private EntraAuthority(bool isOutOfReach) => this.isOutOfReach = isOutOfReach;

    public Uri Address => server!.Address;

    public static async Task<EntraAuthority> StartAsync(bool isOutOfReach = false)
    {
        var authority = new EntraAuthority(isOutOfReach);
        authority.server = await LoopbackServer.StartAsync(authority.AnswerAsync);
        return authority;
    }

    public string EventGridToken(string role = "AzureEventGridSecureWebhookSubscriber", string app = EventGrid, string audience = WebhookApp) =>
        Token(audience, new() { ["roles"] = new[] { role }, ["azp"] = app });

    public string StaffToken(string person, string role = "Trial.Staff", string audience = StaffApp) =>
        Token(audience, new() { ["roles"] = new[] { role }, ["oid"] = person });

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        key.Rsa.Dispose();
    }

    private string Token(string audience, Dictionary<string, object> claims)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = $"{Address}{Tenant}/v2.0", Audience = audience, NotBefore = now.AddMinutes(-5), IssuedAt = now.AddMinutes(-5), Expires = now.AddHours(1),
            Claims = claims, SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (isOutOfReach)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        var rsa = key.Rsa.ExportParameters(includePrivateParameters: false);
        return context.Request.Path == $"/{Tenant}/v2.0/.well-known/openid-configuration"
            ? context.Response.WriteAsJsonAsync(new { issuer = $"{Address}{Tenant}/v2.0", jwks_uri = new Uri(Address, "keys") })
            : context.Response.WriteAsJsonAsync(new
            {
                keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(rsa.Modulus), e = Base64UrlEncoder.Encode(rsa.Exponent) } },
            });
    }
}
