namespace EmaPain.Azure.Tables;

/// <summary>A contact that only its key opens (AES-256-GCM).</summary>
/// <param name="KeyId">Which key.</param>
/// <param name="Nonce">12 random bytes, new for each write.</param>
/// <param name="Bytes">Ciphertext, and 16 bytes of tag.</param>
public sealed record SealedContact(string KeyId, byte[] Nonce, byte[] Bytes);
