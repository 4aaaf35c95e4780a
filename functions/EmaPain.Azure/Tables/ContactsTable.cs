using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>
/// The contact book. A person's row is written first and says that the phone's row is still to follow; whoever reads it so
/// writes the phone's row (design section 6).
/// </summary>
public sealed class ContactsTable(TableClient table, ContactSeal seal) : IContacts
{
    private const string SenderNumber = "SenderNumber";

    public string PseudonymOf(PhoneNumber phone) => seal.PseudonymOf(phone);

    public async Task<ImmutableArray<PhoneUse>> UsesOfAsync(PhoneNumber phone, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Phone(seal.PseudonymOf(phone))}");
        return
        [
            .. await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel)
                .Select(row => new PhoneUse(row.Participation(), PhoneNumber.Read(row.Text(SenderNumber))!.Value))
                .ToListAsync(cancel),
        ];
    }

    public async Task SaveAsync(ParticipationKey key, Contact contact, CancellationToken cancel)
    {
        var stored = await PersonAsync(key, cancel);
        if (stored?.Contact == contact && stored.PhoneRowFollows)
        {
            return;
        }

        var person = new PersonRow(contact, PhoneRowFollows: false, FormerPhone(stored, contact));
        await table.UpsertEntityAsync(person.Write(key, seal), TableUpdateMode.Replace, cancel);
        await LetPhoneRowFollowAsync(key, person, cancel);
    }

    public async Task ReleaseAsync(ParticipationKey key, PhoneNumber phone, CancellationToken cancel)
    {
        if (await PersonAsync(key, cancel) is { PhoneRowFollows: false } person && person.Contact.Phone == phone)
        {
            // Else a later reader would give the phone back to this person.
            await LetPhoneRowFollowAsync(key, person, cancel);
        }

        await table.DeleteEntityAsync(Keys.Phone(seal.PseudonymOf(phone)), Keys.Participation(key), cancellationToken: cancel);
    }

    public async Task<Contact?> OfAsync(ParticipationKey key, CancellationToken cancel)
    {
        var person = await PersonAsync(key, cancel);
        if (person is { PhoneRowFollows: false })
        {
            await LetPhoneRowFollowAsync(key, person, cancel);
        }

        return person?.Contact;
    }

    /// <summary>The pseudonym of the number that the person had before; it stays on the row until its use is taken away.</summary>
    private string? FormerPhone(PersonRow? stored, Contact contact) =>
        stored is null ? null
        : stored.Contact.Phone == contact.Phone ? stored.FormerPhone
        : seal.PseudonymOf(stored.Contact.Phone);

    private async Task<PersonRow?> PersonAsync(ParticipationKey key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Person(key), Keys.Contact, cancellationToken: cancel);
        return row.HasValue ? PersonRow.Read(row.Value!, seal) : null;
    }

    private async Task LetPhoneRowFollowAsync(ParticipationKey key, PersonRow person, CancellationToken cancel)
    {
        var pseudonym = seal.PseudonymOf(person.Contact.Phone);
        var use = new TableEntity(Keys.Phone(pseudonym), Keys.Participation(key)) { [SenderNumber] = person.Contact.SenderNumber.Value };
        use.PutParticipation(key);
        await table.UpsertEntityAsync(use, TableUpdateMode.Replace, cancel);
        if (person.FormerPhone is { } former && former != pseudonym)
        {
            await table.DeleteEntityAsync(Keys.Phone(former), Keys.Participation(key), cancellationToken: cancel);
        }

        var done = person with { PhoneRowFollows = true, FormerPhone = null };
        await table.UpsertEntityAsync(done.Write(key, seal), TableUpdateMode.Replace, cancel);
    }
}
