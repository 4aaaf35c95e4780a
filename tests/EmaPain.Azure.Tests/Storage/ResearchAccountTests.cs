using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.App.Tests.Contracts;
using EmaPain.Azure.Tables;
using NodaTime;

namespace EmaPain.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class ResearchAccountTests(AzuriteFixture fixture) : ResearchTablesContract
{
    private static readonly Instant AsOf = Instant.FromUtc(2026, 3, 2, 15, 0);

    private TableServiceClient Account => fixture.Accounts().Research;

    [Fact]
    public async Task A_column_that_belongs_to_the_table_is_a_fault_of_the_caller()
    {
        var row = new ResearchRow(ResearchTables.Scores, "s~p", "r", AsOf, new Dictionary<string, object?> { ["AsOfUtc"] = 7 });
        await Assert.ThrowsAsync<ArgumentException>(() => new ResearchAccount(Account).WriteAsync([row], CancellationToken.None));
    }

    [Fact]
    public async Task A_table_that_is_none_of_research_is_a_fault_of_the_caller()
    {
        var row = new ResearchRow(TableNames.Contacts, "s~p", "r", AsOf, new Dictionary<string, object?>());
        await Assert.ThrowsAsync<ArgumentException>(() => new ResearchAccount(Account).WriteAsync([row], CancellationToken.None));
    }

    /// <summary>The tables have fixed names; each test finds them empty.</summary>
    protected override async Task<IResearchTables> OpenAsync()
    {
        foreach (var name in TableNames.OfResearch)
        {
            var table = Account.GetTableClient(name);
            await table.CreateIfNotExistsAsync();
            foreach (var rows in (await table.QueryAsync<TableEntity>().ToListAsync()).GroupBy(row => row.PartitionKey).SelectMany(rows => rows.Chunk(100)))
            {
                await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)));
            }
        }

        return new ResearchAccount(Account);
    }

    protected override async Task<IReadOnlyDictionary<string, object?>?> ReadAsync(IResearchTables tables, string table, string partition, string row)
    {
        var stored = await Account.GetTableClient(table).GetEntityIfExistsAsync<TableEntity>(partition, row);
        return stored.HasValue ? new Dictionary<string, object?>(stored.Value!) : null;
    }
}
