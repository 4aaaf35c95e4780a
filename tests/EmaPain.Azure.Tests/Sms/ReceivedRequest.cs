using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>A request as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Whether the request carries the HMAC that Azure Communication Services demand of a holder of <paramref name="key"/>.</summary>
    public bool IsSignedWith(string key)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Body));
        var date = Header("x-ms-date") ?? "";
        var toSign = Encoding.ASCII.GetBytes($"{Method}\n{Target}\n{date};{Header("Host")};{hash}");
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), toSign));
        return Header("x-ms-content-sha256") == hash
            && DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && Header("Authorization") == $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}";
    }
}
