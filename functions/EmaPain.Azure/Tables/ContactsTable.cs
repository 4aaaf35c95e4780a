using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>
/// The contact book. A phone's partition has one row for each sender number, which names the participation; a person's partition has the
/// contact, sealed. An enrolment writes the phone's row first, then the person's, and is committed after both.
/// </summary>
public sealed class ContactsTable(TableClient table, ContactSeal seal) : IContacts
{
    private const string Enrolment = "Enrolment";

    public string PseudonymOf(PhoneNumber phone) => seal.PseudonymOf(phone);

    public async Task<PhoneUse?> UseOfAsync(PhoneNumber phone, PhoneNumber sender, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition(phone), Keys.Sender(sender.Value), cancellationToken: cancel);
        return row.HasValue ? new PhoneUse(row.Value!.Participation(), row.Value!.Id<InputId>(Enrolment), row.Value!.ETag.ToString()) : null;
    }

    public Task<bool> TakeAsync(Contact contact, ParticipationKey key, InputId enrolment, PhoneUse? before, CancellationToken cancel)
    {
        var row = new TableEntity(Partition(contact.Phone), Keys.Sender(contact.SenderNumber.Value)) { [Enrolment] = enrolment.Value };
        row.PutParticipation(key);
        return table.TryReplaceAsync(row, before?.Version, cancel);
    }

    public async Task ReleaseAsync(Contact contact, PhoneUse use, CancellationToken cancel)
    {
        try
        {
            await table.DeleteEntityAsync(Partition(contact.Phone), Keys.Sender(contact.SenderNumber.Value), new ETag(use.Version), cancel);
        }
        catch (RequestFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            // It is somebody else's now.
        }
    }

    public async Task<KeptContact?> OfAsync(ParticipationKey key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Person(key), Keys.Contact, cancellationToken: cancel);
        return row.HasValue
            ? PersonRow.Read(row.Value!, row.Value!.Id<InputId>(Enrolment), seal)
            : null;
    }

    public Task<bool> KeepAsync(ParticipationKey key, Contact contact, InputId enrolment, KeptContact? before, CancellationToken cancel)
    {
        var row = PersonRow.Write(key, contact, next: null, KeptContact.FormerOf(before, contact), seal);
        row[Enrolment] = enrolment.Value;
        return table.TryReplaceAsync(row, before?.Version, cancel);
    }

    public Task<bool> ProposeAsync(ParticipationKey key, ContactProposal proposal, KeptContact before, CancellationToken cancel)
    {
        var row = PersonRow.Write(key, before.Contact, proposal, before.Former, seal);
        row[Enrolment] = before.Enrolment.Value;
        return table.TryReplaceAsync(row, before.Version, cancel);
    }

    public async Task ForgetAsync(ParticipationKey key, KeptContact kept, CancellationToken cancel)
    {
        try
        {
            await table.DeleteEntityAsync(Keys.Person(key), Keys.Contact, new ETag(kept.Version), cancel);
        }
        catch (RequestFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            // It is somebody else's now.
        }
    }

    private string Partition(PhoneNumber phone) => Keys.Phone(seal.PseudonymOf(phone));
}
