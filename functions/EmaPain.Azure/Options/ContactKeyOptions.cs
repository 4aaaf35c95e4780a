namespace EmaPain.Azure.Options;

/// <summary>The keys of the contacts. Each is Base64 of 32 bytes.</summary>
public sealed class ContactKeyOptions
{
    /// <summary>The key of the pseudonyms by which a phone is found; it can never change while contacts exist.</summary>
    public string PhoneHmacKey { get; set; } = "";

    /// <summary>The id of the key that encrypts from now on.</summary>
    public string CurrentKeyId { get; set; } = "";

    /// <summary>Encryption keys by id; old ones stay until everything is encrypted anew.</summary>
    public Dictionary<string, string> EncryptionKeys { get; } = [];
}
