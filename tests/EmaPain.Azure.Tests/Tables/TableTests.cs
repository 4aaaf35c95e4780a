using Azure.Data.Tables;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Tables;

/// <summary>Gives every test a table of its own.</summary>
[Collection(AzuriteCollection.Name)]
public abstract class TableTests(AzuriteFixture fixture)
{
    private static int tables;

    protected TableServiceClient Service { get; } = new(fixture.Azurite.Operations);

    protected string Connection => fixture.Azurite.Operations;

    protected static string NewName() => $"Test{Interlocked.Increment(ref tables)}x";

    protected async Task<TableClient> NewTableAsync()
    {
        var table = Service.GetTableClient(NewName());
        await table.CreateIfNotExistsAsync();
        return table;
    }
}
