using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using EmaPain.Azure.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class StorageStartTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task Missing_tables_are_made_and_those_that_are_there_stay()
    {
        var accounts = fixture.Accounts();
        await TableProvisioning.CreateMissingAsync(accounts, CancellationToken.None);
        await TableProvisioning.CreateMissingAsync(accounts, CancellationToken.None);
        Assert.Subset((await accounts.Identity.QueryAsync().Select(table => table.Name).ToListAsync()).ToHashSet(), TableNames.OfIdentity.ToHashSet());
        Assert.Subset((await accounts.Operations.QueryAsync().Select(table => table.Name).ToListAsync()).ToHashSet(), TableNames.OfOperations.ToHashSet());
        Assert.Subset((await accounts.Research.QueryAsync().Select(table => table.Name).ToListAsync()).ToHashSet(), TableNames.OfResearch.ToHashSet());
    }

    [Theory]
    [InlineData(typeof(IParticipations), typeof(ParticipationsTable))]
    [InlineData(typeof(IInbox), typeof(InboxTable))]
    [InlineData(typeof(IContacts), typeof(ContactsTable))]
    [InlineData(typeof(IDueBook), typeof(DueTable))]
    [InlineData(typeof(IStaffDirectory), typeof(StaffTable))]
    [InlineData(typeof(IAlertBoard), typeof(AlertsTable))]
    [InlineData(typeof(ITaskBoard), typeof(TasksTable))]
    [InlineData(typeof(ISlots), typeof(SlotsTable))]
    [InlineData(typeof(IMorningMailBook), typeof(MorningMailTable))]
    [InlineData(typeof(IResearchDictionary), typeof(DictionaryTable))]
    [InlineData(typeof(IAudit), typeof(AuditTable))]
    [InlineData(typeof(IRequestBook), typeof(RequestsTable))]
    [InlineData(typeof(IDeadLetters), typeof(DeadLettersTable))]
    [InlineData(typeof(IResearchTables), typeof(ResearchAccount))]
    public void Every_port_stands_on_its_table(Type port, Type table)
    {
        var options = new EmaPainOptions
        {
            Storage =
            {
                Identity = { ConnectionString = fixture.Azurite.Identity },
                Operations = { ConnectionString = fixture.Azurite.Operations },
                Research = { ConnectionString = fixture.Azurite.Research },
            },
            ContactKeys = TrialStorage.ContactKeys,
        };
        var services = new ServiceCollection().AddLogging().AddTables().AddSingleton(options);
        using var provider = services.BuildServiceProvider();
        Assert.IsType(table, provider.GetRequiredService(port));
    }

    [Fact]
    public void An_endpoint_without_the_apps_identity_is_refused()
    {
        var options = new StorageOptions { Identity = { TableEndpoint = new Uri("https://identity.table.core.windows.net") } };
        Assert.Throws<InvalidOperationException>(() => new StorageAccounts(options));
    }
}
