using Azure.Data.Tables;

namespace EmaPain.Azure.Tables;

/// <summary>A row whose content only its key opens, and only at its place.</summary>
internal static class SealedRow
{
    private const string KeyId = "KeyId";
    private const string Nonce = "Nonce";
    private const string Sealed = "Sealed";

    public static void Close(TableEntity row, string text, ContactSeal seal)
    {
        var closed = seal.Seal(text, Place(row));
        row[KeyId] = closed.KeyId;
        row[Nonce] = closed.Nonce;
        row[Sealed] = closed.Bytes;
    }

    /// <exception cref="ContactUnreadableException">The key is missing, is another one, or the row was tampered with.</exception>
    public static string Open(TableEntity row, ContactSeal seal) =>
        seal.Open(new SealedContact(row.Text(KeyId), row.GetBinary(Nonce), row.GetBinary(Sealed)), Place(row));

    private static string Place(TableEntity row) => $"{row.PartitionKey}/{row.RowKey}";
}
