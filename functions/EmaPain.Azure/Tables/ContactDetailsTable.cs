using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>A row beside the person's in the contact book, sealed for its place as that one is.</summary>
public sealed class ContactDetailsTable(TableClient table, ContactSeal seal) : IContactDetails
{
    public async Task<KeptDetails?> OfAsync(ParticipationKey key, CancellationToken cancel)
    {
        var stored = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Person(key), Keys.ContactDetails, cancellationToken: cancel);
        return stored is { HasValue: true, Value: { } row }
            ? new KeptDetails(JsonSerializer.Deserialize<ContactDetails>(SealedRow.Open(row, seal))!, row.ETag.ToString())
            : null;
    }

    public Task<bool> KeepAsync(ParticipationKey key, ContactDetails details, KeptDetails? before, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Person(key), Keys.ContactDetails);
        SealedRow.Close(row, JsonSerializer.Serialize(details), seal);
        return table.TryReplaceAsync(row, before?.Version, cancel);
    }

    public async Task ForgetAsync(ParticipationKey key, KeptDetails kept, CancellationToken cancel)
    {
        try
        {
            await table.DeleteEntityAsync(Keys.Person(key), Keys.ContactDetails, new ETag(kept.Version), cancel);
        }
        catch (RequestFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            // They are somebody else's now.
        }
    }
}
