using System.Text.Json;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>A person's row in the contact book: the contact, sealed for this row.</summary>
internal static class PersonRow
{
    private const string KeyId = "KeyId";
    private const string Nonce = "Nonce";
    private const string Sealed = "Sealed";

    public static TableEntity Write(ParticipationKey key, Contact contact, ContactSeal seal)
    {
        var row = new TableEntity(Keys.Person(key), Keys.Contact);
        var closed = seal.Seal(JsonSerializer.Serialize(new Plain(contact.Phone.Value, contact.SenderNumber.Value)), Place(row));
        row[KeyId] = closed.KeyId;
        row[Nonce] = closed.Nonce;
        row[Sealed] = closed.Bytes;
        return row;
    }

    public static Contact Read(TableEntity row, ContactSeal seal)
    {
        var text = seal.Open(new SealedContact(row.Text(KeyId), row.GetBinary(Nonce), row.GetBinary(Sealed)), Place(row));
        var plain = JsonSerializer.Deserialize<Plain>(text)!;
        return new Contact(Number(plain.Phone), Number(plain.Sender));
    }

    private static PhoneNumber Number(string text) =>
        PhoneNumber.Read(text) ?? throw new InvalidOperationException("A stored contact holds no phone number.");

    private static string Place(TableEntity row) => $"{row.PartitionKey}/{row.RowKey}";

    private sealed record Plain(string Phone, string Sender);
}
