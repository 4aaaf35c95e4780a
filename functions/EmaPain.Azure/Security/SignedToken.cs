using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmaPain.Azure.Security;

/// <summary>
/// Texts with an end of validity that nobody else can make or change: kind byte, end (Unix seconds), fields (each with its length), and the
/// HMAC-SHA256 of all of it; Base64url.
/// </summary>
/// <param name="key">The signing key.</param>
/// <param name="kind">What the token is for; one of another kind is none.</param>
internal sealed class SignedToken(byte[] key, byte kind)
{
    private const int EndAt = 1;
    private const int FieldsAt = EndAt + sizeof(long);

    /// <summary>Longer texts are not ours; they are refused before any work is done on them.</summary>
    private const int LongestToken = 2048;

    public string Write(DateTimeOffset end, params string[] fields)
    {
        using var payload = new MemoryStream();
        payload.WriteByte(kind);
        var seconds = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(seconds, end.ToUnixTimeSeconds());
        payload.Write(seconds);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            payload.WriteByte(checked((byte)bytes.Length));
            payload.Write(bytes);
        }

        payload.Write(HMACSHA256.HashData(key, payload.ToArray()));
        return Base64Url.EncodeToString(payload.ToArray());
    }

    /// <summary>End and fields of a token of ours, whether its time is over or not; nothing for any other text.</summary>
    public (DateTimeOffset End, IReadOnlyList<string> Fields)? Read(string token)
    {
        var bytes = new byte[LongestToken];
        if (token.Length > LongestToken
            || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var length)
            || length < FieldsAt + HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        var payload = bytes.AsSpan(0, length - HMACSHA256.HashSizeInBytes);
        var signature = bytes.AsSpan(payload.Length, HMACSHA256.HashSizeInBytes);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, payload), signature) && payload[0] == kind
            ? (DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(payload[EndAt..])), FieldsOf(payload[FieldsAt..]))
            : null;
    }

    /// <summary>The signature has been checked: what stands here is what <see cref="Write"/> wrote.</summary>
    private static List<string> FieldsOf(ReadOnlySpan<byte> fields)
    {
        var values = new List<string>();
        while (!fields.IsEmpty)
        {
            values.Add(Encoding.UTF8.GetString(fields.Slice(1, fields[0])));
            fields = fields[(1 + fields[0])..];
        }

        return values;
    }
}
