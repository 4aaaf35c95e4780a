using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>A person's row in the contact book.</summary>
/// <param name="Contact">Stored sealed.</param>
/// <param name="PhoneRowWritten">Whether the phone's row has followed.</param>
/// <param name="FormerPhone">Pseudonym of the number before, until its use is taken away.</param>
/// <param name="Version">As read or written; none where it is new.</param>
internal sealed record PersonRow(Contact Contact, bool PhoneRowWritten, string? FormerPhone, ETag? Version)
{
    private const string KeyId = "KeyId";
    private const string Nonce = "Nonce";
    private const string Sealed = "Sealed";
    private const string Written = "PhoneRowWritten";
    private const string Former = "FormerPhone";

    public TableEntity Write(ParticipationKey key, ContactSeal seal)
    {
        var row = new TableEntity(Keys.Person(key), Keys.Contact);
        var contact = seal.Seal(JsonSerializer.Serialize(new Plain(Contact.Phone.Value, Contact.SenderNumber.Value)), Place(row));
        row[KeyId] = contact.KeyId;
        row[Nonce] = contact.Nonce;
        row[Sealed] = contact.Bytes;
        row[Written] = PhoneRowWritten;
        if (FormerPhone is not null)
        {
            row[Former] = FormerPhone;
        }

        return row;
    }

    public static PersonRow Read(TableEntity row, ContactSeal seal)
    {
        var text = seal.Open(new SealedContact(row.Text(KeyId), row.GetBinary(Nonce), row.GetBinary(Sealed)), Place(row));
        var plain = JsonSerializer.Deserialize<Plain>(text)!;
        var contact = new Contact(Number(plain.Phone), Number(plain.Sender));
        return new PersonRow(contact, row.GetBoolean(Written) ?? false, row.GetString(Former), row.ETag);
    }

    private static PhoneNumber Number(string text) =>
        PhoneNumber.Read(text) ?? throw new InvalidOperationException("A stored contact holds no phone number.");

    private static string Place(TableEntity row) => $"{row.PartitionKey}/{row.RowKey}";

    private sealed record Plain(string Phone, string Sender);
}
