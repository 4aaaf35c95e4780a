using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;

namespace EmaPain.Azure.Tables;

/// <summary>Seals contacts with AES-256-GCM and makes pseudonyms of phone numbers with HMAC-SHA256.</summary>
public sealed class ContactSeal
{
    public const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly string currentKeyId;
    private readonly Dictionary<string, byte[]> keys;
    private readonly byte[] hmacKey;

    public ContactSeal(ContactKeyOptions options)
    {
        currentKeyId = options.CurrentKeyId;
        keys = options.EncryptionKeys.ToDictionary(key => key.Key, key => Convert.FromBase64String(key.Value), StringComparer.Ordinal);
        hmacKey = Convert.FromBase64String(options.PhoneHmacKey);
    }

    /// <summary>Lower-case hexadecimal HMAC-SHA256 of the number in E.164.</summary>
    public string PseudonymOf(PhoneNumber phone) => Convert.ToHexStringLower(HMACSHA256.HashData(hmacKey, Encoding.UTF8.GetBytes(phone.Value)));

    /// <summary>Lower-case hexadecimal HMAC-SHA256 of a text that may hold a number; of no number alone.</summary>
    public string FingerprintOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(hmacKey, Encoding.UTF8.GetBytes("text:" + text)));

    /// <param name="text">What to hide.</param>
    /// <param name="place">The row that it is for; it opens nowhere else.</param>
    public SealedContact Seal(string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var bytes = new byte[plain.Length + TagBytes];
        using var aes = new AesGcm(keys[currentKeyId], TagBytes);
        aes.Encrypt(nonce, plain, bytes.AsSpan(0, plain.Length), bytes.AsSpan(plain.Length), Encoding.UTF8.GetBytes(place));
        return new SealedContact(currentKeyId, nonce, bytes);
    }

    /// <exception cref="ContactUnreadableException">The key is missing, is another one, or the row was tampered with.</exception>
    public string Open(SealedContact contact, string place)
    {
        if (!keys.TryGetValue(contact.KeyId, out var key))
        {
            throw new ContactUnreadableException(
                $"The contact {place} is sealed with key '{contact.KeyId}', which is not configured. Add it to EmaPain:ContactKeys:EncryptionKeys.");
        }

        try
        {
            var length = contact.Bytes.Length - TagBytes;
            var plain = new byte[length];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(
                contact.Nonce, contact.Bytes.AsSpan(0, length), contact.Bytes.AsSpan(length), plain, Encoding.UTF8.GetBytes(place));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new ContactUnreadableException(
                $"The contact {place} does not open with the configured key '{contact.KeyId}'. Configure the key that it was sealed with.", e);
        }
    }
}
