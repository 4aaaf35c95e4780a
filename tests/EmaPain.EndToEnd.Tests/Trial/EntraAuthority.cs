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
    private const string StaffRole = "Trial.Staff";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
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

    public string StaffToken(string person, string role = StaffRole, string audience = StaffApp, string? nonce = null) =>
        Token(audience, StaffClaims(person, role, nonce));

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        key.Rsa.Dispose();
    }

    /// <summary>Tokens of a person with the role, for the staff app, each wrong in one respect.</summary>
    public IEnumerable<(string Flaw, string Token)> FlawedStaffTokens(string? nonce = null)
    {
        var claims = StaffClaims("oid-kim", StaffRole, nonce);
        yield return ("audience", Token(WebhookApp, claims));
        yield return ("role", Token(StaffApp, StaffClaims("oid-kim", "Trial.Reader", nonce)));
        yield return ("person", Token(StaffApp, StaffClaims("", StaffRole, nonce)));
        yield return ("tenant", Token(StaffApp, claims, descriptor => descriptor.Issuer = $"{Address}{WebhookApp}/v2.0"));
        yield return ("expired", Token(StaffApp, claims, descriptor => (descriptor.NotBefore, descriptor.Expires) = (descriptor.NotBefore - 2 * Hour, descriptor.Expires - 2 * Hour)));
        yield return ("not yet", Token(StaffApp, claims, descriptor => (descriptor.NotBefore, descriptor.Expires) = (descriptor.NotBefore + Hour, descriptor.Expires + Hour)));
        using var stranger = RSA.Create(2048);
        foreach (var id in new[] { key.KeyId, "key-2", "" })
        {
            var strange = new RsaSecurityKey(stranger) { KeyId = id };
            yield return ($"signed by another key, called '{id}'", Token(StaffApp, claims, descriptor => descriptor.SigningCredentials = new(strange, SecurityAlgorithms.RsaSha256)));
        }

        // What anybody can read of the key, taken for a secret that only the tenant has.
        var shared = new SymmetricSecurityKey(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.KeyId };
        yield return ("HMAC with the public key", Token(StaffApp, claims, descriptor => descriptor.SigningCredentials = new(shared, SecurityAlgorithms.HmacSha256)));
        var body = Token(StaffApp, claims).Split('.')[1];
        foreach (var none in new[] { "none", "None", "NONE" })
        {
            yield return ($"algorithm {none}", $"{Base64UrlEncoder.Encode($$"""{"alg":"{{none}}","typ":"JWT","kid":"{{key.KeyId}}"}""")}.{body}.");
        }

        yield return ("no signature", string.Join('.', Token(StaffApp, claims).Split('.')[..2]) + ".");
    }

    private static Dictionary<string, object> StaffClaims(string person, string role, string? nonce)
    {
        var claims = new Dictionary<string, object> { ["roles"] = new[] { role }, ["oid"] = person };
        return nonce is null ? claims : new(claims) { ["nonce"] = nonce };
    }

    private string Token(string audience, Dictionary<string, object> claims, Action<SecurityTokenDescriptor>? spoil = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = $"{Address}{Tenant}/v2.0", Audience = audience, NotBefore = now.AddMinutes(-5), IssuedAt = now.AddMinutes(-5), Expires = now.AddHours(1),
            Claims = claims, SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        };
        spoil?.Invoke(descriptor);
        return new JsonWebTokenHandler().CreateToken(descriptor);
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
