using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>One key for the site's survey systems. Digests are compared, so that neither length nor content tells by time.</summary>
public sealed class SurveyKeyGuard(string? secret) : ISurveyGuard
{
    private const string Scheme = "sha256=";

    public bool IsKey(string? key) => secret is { Length: > 0 } ours && key is not null && CryptographicOperations.FixedTimeEquals(Digest(key), Digest(ours));

    public bool IsSignature(string? signature, string body)
    {
        if (secret is not { Length: > 0 } ours || signature is null || !signature.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(body));
        var given = new byte[expected.Length];
        return Convert.FromHexString(signature.AsSpan(Scheme.Length), given, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == expected.Length
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
