using System.Security.Cryptography;
using System.Text.Json;
using EmaPain.App.Ports;
using EmaPain.Azure.Security;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace EmaPain.Azure.Tests.Security;

/// <summary>An Entra tenant: signs tokens with its newest key and publishes its keys, unless it is out of reach.</summary>
internal sealed class TestTenant : IDocumentRetriever, IDisposable
{
    public const string Audience = "0b7fb6d1-0f5c-4e8c-9f0e-3a2b1c0d9e8f";
    public const string EventGrid = "4962773b-9cdb-44cf-a8bf-237846a00ab7";
    public const string Az = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    private const string Id = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    private readonly List<RsaSecurityKey> keys = [];

    public TestTenant() => RollKey();

    public static EntraIssuer Issuer { get; } = new(new Uri("https://login.microsoftonline.com"), Id);

    public static string IssuerV1 => $"https://sts.windows.net/{Id}/";

    public static string IssuerV2 => $"https://login.microsoftonline.com/{Id}/v2.0";

    public bool OutOfReach { get; set; }

    /// <summary>How often somebody asked for the keys.</summary>
    public int Asked { get; private set; }

    public EntraKeys Keys(TimeProvider machine) => new(Issuer.MetadataAddress, this, machine);

    public void RollKey()
    {
        var rsa = RSA.Create(2048);
        keys.Add(new RsaSecurityKey(rsa) { KeyId = $"key-{keys.Count + 1}" });
    }

    public string Token(
        string issuer, string audience = Audience, string role = "", string claim = "appid", string value = EventGrid, TimeSpan? validFor = null, SigningCredentials? signing = null,
        string? person = null, string? nonce = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["roles"] = role.Split(' '), ["oid"] = person ?? "", [claim] = value };
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-2),
            IssuedAt = now.AddHours(-2),
            Expires = now + (validFor ?? TimeSpan.FromHours(1)),
            Claims = claims,
            SigningCredentials = signing ?? new SigningCredentials(keys[^1], SecurityAlgorithms.RsaSha256),
        });
    }

    public static Credentials Showing(string? token) => NoCredentials.Shown with { Authorization = token is null ? [] : [$"Bearer {token}"] };

    public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (address == Issuer.MetadataAddress)
        {
            Asked++;
        }

        return OutOfReach
            ? Task.FromException<string>(new IOException("The tenant is out of reach."))
            : Task.FromResult(address == Issuer.MetadataAddress
                ? JsonSerializer.Serialize(new { issuer = IssuerV2, jwks_uri = "https://keys.test/keys" })
                : JsonSerializer.Serialize(new { keys = keys.Select(Published) }));
    }

    public void Dispose() => keys.ForEach(key => key.Rsa.Dispose());

    private static object Published(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}
