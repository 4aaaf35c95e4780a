using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EmaPain.Local.Carrier.Sms;

/// <summary>Checks the HMAC-SHA256 signature of a call against method, path and query as sent, date, host and body.</summary>
internal sealed class CallSignature(string accessKey, TimeProvider machineClock)
{
    private const string Scheme = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);
    private readonly byte[] key = Convert.FromBase64String(accessKey);

    public bool Holds(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(body));
        var date = request.Headers["x-ms-date"].ToString();
        var authorization = request.Headers.Authorization.ToString();
        return request.Headers["x-ms-content-sha256"] == hash
            && authorization.StartsWith(Scheme, StringComparison.Ordinal)
            && InTime(date)
            && Same(authorization[Scheme.Length..], Sign(request, date, hash));
    }

    private bool InTime(string date) =>
        DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed)
        && (machineClock.GetUtcNow() - signed).Duration() <= Skew;

    private string Sign(HttpRequest request, string date, string hash)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var signed = $"{request.Method}\n{target}\n{date};{request.Headers.Host};{hash}";
        return Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)));
    }

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(expected));
}
