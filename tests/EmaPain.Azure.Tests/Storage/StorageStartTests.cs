using EmaPain.App.Ports;
using EmaPain.Azure.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
    [InlineData(typeof(IAudit), typeof(AuditTable))]
    [InlineData(typeof(IDeadLetters), typeof(DeadLettersTable))]
    [InlineData(typeof(IResearchTables), typeof(ResearchTables))]
    public void Every_port_stands_on_its_table(Type port, Type table)
    {
        var services = new ServiceCollection().AddTables();
        services.Configure<StorageOptions>(options =>
        {
            options.Identity.ConnectionString = fixture.Azurite.Identity;
            options.Operations.ConnectionString = fixture.Azurite.Operations;
            options.Research.ConnectionString = fixture.Azurite.Research;
        });
        services.Configure<ContactKeyOptions>(options =>
        {
            options.CurrentKeyId = "k2";
            options.Keys = TrialStorage.ContactKeys.Keys;
            options.HmacKey = TrialStorage.ContactKeys.HmacKey;
        });
        using var provider = services.BuildServiceProvider();
        Assert.IsType(table, provider.GetRequiredService(port));
    }

    [Fact]
    public void An_account_that_is_not_named_or_named_twice_stops_the_start()
    {
        var options = new StorageOptions
        {
            Identity = { ConnectionString = fixture.Azurite.Identity, TableEndpoint = new Uri("https://identity.table.core.windows.net") },
            Operations = { TableEndpoint = new Uri("https://operations.table.core.windows.net") },
        };
        var failures = new StorageOptionsCheck().Validate(null, options).Failures!;
        Assert.Collection(
            failures,
            issue => Assert.StartsWith("Storage:Identity ", issue, StringComparison.Ordinal),
            issue => Assert.StartsWith("Storage:Research ", issue, StringComparison.Ordinal));
    }

    [Fact]
    public void An_endpoint_without_the_apps_identity_is_refused()
    {
        var options = new StorageOptions { Identity = { TableEndpoint = new Uri("https://identity.table.core.windows.net") } };
        Assert.Throws<InvalidOperationException>(() => new StorageAccounts(options));
    }

    [Fact]
    public void Keys_of_a_wrong_length_stop_the_start_and_are_not_printed()
    {
        var secret = Convert.ToBase64String(new byte[16]);
        var options = new ContactKeyOptions { CurrentKeyId = "k3", Keys = { ["k1"] = secret, ["k2"] = "no Base64" }, HmacKey = secret };
        var result = new ContactKeyOptionsCheck().Validate(null, options);
        Assert.Equal(4, result.Failures!.Count());
        Assert.DoesNotContain(secret, result.FailureMessage, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ContactSeal(options));
        Assert.True(new ContactKeyOptionsCheck().Validate(null, TrialStorage.ContactKeys).Succeeded);
        Assert.Equal(ValidateOptionsResult.Success, new ContactKeyOptionsCheck().Validate(null, TrialStorage.ContactKeys));
    }
}
