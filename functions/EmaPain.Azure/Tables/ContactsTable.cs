using System.Collections.Immutable;
using Azure;
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
        for (var saved = false; !saved;)
        {
            var stored = await PersonAsync(key, cancel);
            if (stored is { PhoneRowWritten: true } && stored.Contact == contact)
            {
                return;
            }

            if (stored is { PhoneRowWritten: false } && stored.Contact.Phone != contact.Phone)
            {
                // Finish the change that broke off first, else the number before it would keep its use.
                await WritePhoneRowAsync(key, stored, cancel);
                continue;
            }

            saved = await TrySaveAsync(key, contact, stored, cancel);
        }
    }

    public async Task ReleaseAsync(ParticipationKey key, PhoneNumber phone, CancellationToken cancel)
    {
        if (await PersonAsync(key, cancel) is { PhoneRowWritten: false } person && person.Contact.Phone == phone)
        {
            // Else a later reader would give the phone back to this person.
            await WritePhoneRowAsync(key, person, cancel);
        }

        await RemoveUseAsync(key, seal.PseudonymOf(phone), cancel);
    }

    public async Task<Contact?> OfAsync(ParticipationKey key, CancellationToken cancel)
    {
        var person = await PersonAsync(key, cancel);
        if (person is { PhoneRowWritten: false })
        {
            await WritePhoneRowAsync(key, person, cancel);
        }

        return person?.Contact;
    }

    private async Task<bool> TrySaveAsync(ParticipationKey key, Contact contact, PersonRow? stored, CancellationToken cancel)
    {
        var former = stored is null ? null
            : stored.Contact.Phone == contact.Phone ? stored.FormerPhone
            : seal.PseudonymOf(stored.Contact.Phone);
        var person = await WriteAsync(key, new PersonRow(contact, PhoneRowWritten: false, former, stored?.Version), cancel);
        if (person is null)
        {
            return false;
        }

        await WritePhoneRowAsync(key, person, cancel);
        return true;
    }

    private async Task<PersonRow?> PersonAsync(ParticipationKey key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Person(key), Keys.Contact, cancellationToken: cancel);
        return row.HasValue ? PersonRow.Read(row.Value!, seal) : null;
    }

    private async Task WritePhoneRowAsync(ParticipationKey key, PersonRow person, CancellationToken cancel)
    {
        var pseudonym = seal.PseudonymOf(person.Contact.Phone);
        var use = new TableEntity(Keys.Phone(pseudonym), Keys.Participation(key)) { [SenderNumber] = person.Contact.SenderNumber.Value };
        use.PutParticipation(key);
        await table.UpsertEntityAsync(use, TableUpdateMode.Replace, cancel);
        if (person.FormerPhone is { } former && former != pseudonym)
        {
            await RemoveUseAsync(key, former, cancel);
        }

        if (await WriteAsync(key, person with { PhoneRowWritten = true, FormerPhone = null }, cancel) is null
            && (await PersonAsync(key, cancel))?.Contact.Phone != person.Contact.Phone)
        {
            // Somebody saved another number meanwhile; the row written above is out of date.
            await RemoveUseAsync(key, pseudonym, cancel);
        }
    }

    private Task<Response> RemoveUseAsync(ParticipationKey key, string pseudonym, CancellationToken cancel) =>
        table.DeleteEntityAsync(Keys.Phone(pseudonym), Keys.Participation(key), cancellationToken: cancel);

    /// <summary>Writes a person's row if it is as it was read; nothing where somebody else was faster.</summary>
    private async Task<PersonRow?> WriteAsync(ParticipationKey key, PersonRow person, CancellationToken cancel)
    {
        var row = person.Write(key, seal);
        try
        {
            var answer = person.Version is { } version
                ? await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancel)
                : await table.AddEntityAsync(row, cancel);
            return person with { Version = answer.Headers.ETag };
        }
        catch (RequestFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            return null;
        }
    }
}
