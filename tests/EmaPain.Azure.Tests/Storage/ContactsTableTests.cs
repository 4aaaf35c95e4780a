using System.Text;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class ContactsTableTests(AzuriteFixture fixture)
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly ParticipationKey Ann = new(new StudyId("weekly-pst-peg"), new ParticipantId("ann"));
    private static readonly ParticipationKey Bob = new(new StudyId("weekly-pst-peg"), new ParticipantId("bob"));
    private static readonly InputId Enrolment = new("enrolment-1");
    private static readonly PhoneNumber Phone = PhoneNumber.Read("+16125550101")!.Value;
    private static readonly PhoneNumber Sender = PhoneNumber.Read("+18005550188")!.Value;

    [Fact]
    public async Task No_row_holds_the_number_in_the_clear()
    {
        var table = await TableAsync();
        await SaveAsync(Contacts(table));
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(2, rows.Count);
        foreach (var value in rows.SelectMany(row => row.Select(property => property.Value)))
        {
            var text = value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : $"{value}";
            Assert.DoesNotContain(Phone.Value[1..], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_key_under_the_same_id_is_named_as_the_fault()
    {
        var table = await TableAsync();
        await SaveAsync(Contacts(table));
        var wrong = Contacts(table, TrialStorage.KeysOf("k2", ("k2", 7)));
        var refusal = await Assert.ThrowsAsync<ContactUnreadableException>(() => wrong.OfAsync(Ann, Cancel));
        Assert.Contains("'k2'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("612", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_configured_is_named_as_the_fault()
    {
        var table = await TableAsync();
        await SaveAsync(Contacts(table));
        var older = Contacts(table, TrialStorage.KeysOf("k1", ("k1", 1)));
        var refusal = await Assert.ThrowsAsync<ContactUnreadableException>(() => older.OfAsync(Ann, Cancel));
        Assert.Contains("'k2', which is not configured", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_sealed_with_an_older_key_still_opens()
    {
        var table = await TableAsync();
        var older = TrialStorage.KeysOf("k1", ("k1", 1), ("k2", 2));
        await SaveAsync(Contacts(table, older));
        Assert.Equal(Phone, (await Contacts(table).OfAsync(Ann, Cancel))!.Contact.Phone);
    }

    [Fact]
    public async Task A_sealed_contact_does_not_open_on_another_persons_row()
    {
        var table = await TableAsync();
        await SaveAsync(Contacts(table));
        TableEntity row = await table.GetEntityAsync<TableEntity>(Keys.Person(Ann), Keys.Contact);
        row.PartitionKey = Keys.Person(Bob);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        await Assert.ThrowsAsync<ContactUnreadableException>(() => Contacts(table).OfAsync(Bob, Cancel));
    }

    private static ContactsTable Contacts(TableClient table, ContactKeyOptions? keys = null) =>
        new(table, new ContactSeal(keys ?? TrialStorage.ContactKeys));

    private Task<TableClient> TableAsync() => fixture.Accounts().Identity.FreshTableAsync();

    private static async Task SaveAsync(ContactsTable contacts)
    {
        Assert.True(await contacts.TakeAsync(new Contact(Phone, Sender), Ann, Enrolment, before: null, Cancel));
        Assert.True(await contacts.KeepAsync(Ann, new Contact(Phone, Sender), Enrolment, before: null, Cancel));
    }
}
