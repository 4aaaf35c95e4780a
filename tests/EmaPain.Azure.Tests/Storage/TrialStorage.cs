using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using EmaPain.Azure.Options;
using EmaPain.Azure.Tables;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>The trial's accounts on Azurite, with a fresh table for each test.</summary>
internal static class TrialStorage
{
    private static int tables;

    public static ContactKeyOptions ContactKeys { get; } = KeysOf("k2", ("k1", 1), ("k2", 2));

    /// <summary>Keys of 32 equal bytes.</summary>
    public static ContactKeyOptions KeysOf(string current, params ReadOnlySpan<(string Id, int Fill)> keys)
    {
        var options = new ContactKeyOptions { CurrentKeyId = current, PhoneHmacKey = Key(9) };
        foreach (var (id, fill) in keys)
        {
            options.EncryptionKeys[id] = Key(fill);
        }

        return options;
    }

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

    private static string Key(int fill) => Convert.ToBase64String(Enumerable.Repeat((byte)fill, ContactSeal.KeyBytes).ToArray());

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
