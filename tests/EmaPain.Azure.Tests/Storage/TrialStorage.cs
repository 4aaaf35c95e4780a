using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using EmaPain.Azure.Tables;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>The trial's accounts on Azurite, with a fresh table for each test.</summary>
internal static class TrialStorage
{
    private static int tables;

    public static ContactKeyOptions ContactKeys { get; } = new()
    {
        CurrentKeyId = "k2",
        Keys = { ["k1"] = Key(1), ["k2"] = Key(2) },
        HmacKey = Key(9),
    };

    public static string Key(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, ContactSeal.KeyBytes).ToArray());

    public static StorageAccounts Accounts(this AzuriteFixture fixture, HttpPipelinePolicy? policy = null) => new(
        new StorageOptions
        {
            Identity = { ConnectionString = fixture.Azurite.Identity },
            Operations = { ConnectionString = fixture.Azurite.Operations },
            Research = { ConnectionString = fixture.Azurite.Research },
        },
        clientOptions: () => Options(policy));

    public static async Task<TableClient> FreshTableAsync(this TableServiceClient account)
    {
        var table = account.GetTableClient($"Fresh{Interlocked.Increment(ref tables)}");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    private static TableClientOptions Options(HttpPipelinePolicy? policy)
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
        if (policy is not null)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }
}
