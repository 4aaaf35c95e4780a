namespace EmaPain.Azure.Tables;

/// <summary>The secrets of the contact book; Key Vault references in Azure, made by <c>scripts/setup</c> on one machine.</summary>
public sealed class ContactKeyOptions
{
    public const string Section = "ContactKeys";

    /// <summary>The key that new contacts are sealed with, by its id in <see cref="Keys"/>.</summary>
    public string CurrentKeyId { get; set; } = "";

    /// <summary>AES-256 keys by id, 32 bytes in Base64. Old ones stay as long as contacts are sealed with them.</summary>
    public Dictionary<string, string> Keys { get; set; } = [];

    /// <summary>Key of the phone numbers' pseudonyms, at least 32 bytes in Base64; never changed while a study runs.</summary>
    public string HmacKey { get; set; } = "";
}
