using System.Collections.Immutable;
using System.Text.Json;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>A person's row in the contact book: the contact, and a new one that is being decided, sealed for this row.</summary>
internal static class PersonRow
{
    public static TableEntity Write(ParticipationKey key, Contact contact, ContactProposal? next, ImmutableArray<Contact> former, ContactSeal seal)
    {
        var row = new TableEntity(Keys.Person(key), Keys.Contact);
        var plain = PlainOf(contact, next) with { Former = former.IsEmpty ? null : [.. former.Select(one => PlainOf(one, next: null))] };
        SealedRow.Close(row, JsonSerializer.Serialize(plain), seal);
        return row;
    }

    public static KeptContact Read(TableEntity row, InputId enrolment, ContactSeal seal)
    {
        var plain = JsonSerializer.Deserialize<Plain>(SealedRow.Open(row, seal))!;
        return new KeptContact(ContactOf(plain), enrolment, row.ETag.ToString(), plain.Next is { } next ? new ContactProposal(ContactOf(next), new InputId(plain.NextBy!)) : null)
        {
            Former = [.. (plain.Former ?? []).Select(ContactOf)],
        };
    }

    private static Plain PlainOf(Contact contact, ContactProposal? next) => new(
        contact.Phone.Value, contact.SenderNumber.Value, next is null ? null : PlainOf(next.Contact, next: null), next?.Input.Value);

    private static Contact ContactOf(Plain plain) => new(Number(plain.Phone), Number(plain.Sender));

    private static PhoneNumber Number(string text) =>
        PhoneNumber.Read(text) ?? throw new InvalidOperationException("A stored contact holds no phone number.");

    /// <summary>What is sealed; <see cref="Next"/> and the input that it came with where the phone is being changed, <see cref="Former"/> where it was.</summary>
    private sealed record Plain(string Phone, string Sender, Plain? Next = null, string? NextBy = null, Plain[]? Former = null);
}
