using Azure.Data.Tables;

namespace EmaPain.Azure.Tables;

/// <summary>Creates missing tables at the start on one machine; in Azure the deployment does that.</summary>
public static class TableProvisioning
{
    public static async Task CreateMissingAsync(StorageAccounts accounts, CancellationToken cancel)
    {
        await CreateMissingAsync(accounts.Identity, TableNames.OfIdentity, cancel);
        await CreateMissingAsync(accounts.Operations, TableNames.OfOperations, cancel);
        await CreateMissingAsync(accounts.Research, TableNames.OfResearch, cancel);
    }

    private static async Task CreateMissingAsync(TableServiceClient account, IEnumerable<string> tables, CancellationToken cancel)
    {
        foreach (var table in tables)
        {
            await account.CreateTableIfNotExistsAsync(table, cancel);
        }
    }
}
