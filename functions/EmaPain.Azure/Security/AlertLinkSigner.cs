using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Security;

/// <summary>
/// Tokens of version 1: version byte, end of validity (Unix seconds), study, site, alert and recipient (each with its length),
/// and the HMAC-SHA256 of all of it; Base64url.
/// </summary>
public sealed class AlertLinkSigner(byte[] key, TimeSpan lifetime, TimeProvider trial) : IAlertLinks
{
    private const byte Version = 1;
    private const int EndAt = 1;
    private const int FieldsAt = EndAt + sizeof(long);

    /// <summary>Longer texts are not ours; they are refused before any work is done on them.</summary>
    private const int LongestToken = 2048;

    public string TokenFor(AlertLink link)
    {
        using var payload = new MemoryStream();
        payload.WriteByte(Version);
        var end = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(end, (trial.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        payload.Write(end);
        foreach (var field in new[] { link.Study.Value, link.Site.Value, link.Alert.Value, link.Recipient })
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            payload.WriteByte(checked((byte)bytes.Length));
            payload.Write(bytes);
        }

        payload.Write(HMACSHA256.HashData(key, payload.ToArray()));
        return Base64Url.EncodeToString(payload.ToArray());
    }

    public AlertLinkReading Read(string token)
    {
        var bytes = new byte[LongestToken];
        if (token.Length > LongestToken
            || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var length)
            || length < FieldsAt + HMACSHA256.HashSizeInBytes)
        {
            return new AlertLinkReading.Invalid();
        }

        var payload = bytes.AsSpan(0, length - HMACSHA256.HashSizeInBytes);
        var signature = bytes.AsSpan(payload.Length, HMACSHA256.HashSizeInBytes);
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, payload), signature) || payload[0] != Version)
        {
            return new AlertLinkReading.Invalid();
        }

        var end = BinaryPrimitives.ReadInt64BigEndian(payload[EndAt..]);
        return trial.GetUtcNow().ToUnixTimeSeconds() >= end
            ? new AlertLinkReading.Expired()
            : new AlertLinkReading.Valid(LinkOf(payload[FieldsAt..]));
    }

    /// <summary>The signature has been checked: what stands here is what <see cref="TokenFor"/> wrote.</summary>
    private static AlertLink LinkOf(ReadOnlySpan<byte> fields)
    {
        var values = new string[4];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Encoding.UTF8.GetString(fields.Slice(1, fields[0]));
            fields = fields[(1 + fields[0])..];
        }

        return new AlertLink(new StudyId(values[0]), new SiteId(values[1]), new AlertId(values[2]), values[3]);
    }
}
