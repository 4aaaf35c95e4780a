using Azure.Core;
using Azure.Data.Tables;
using EmaPain.Azure.Options;

namespace EmaPain.Azure.Tables;

/// <summary>The table services of the three storage accounts.</summary>
public sealed class StorageAccounts
{
    /// <param name="options">Where the accounts are.</param>
    /// <param name="credential">The app's identity; needed for accounts that are named by endpoint.</param>
    /// <param name="clientOptions">Options of each client; the SDK's own where none are given.</param>
    public StorageAccounts(StorageOptions options, TokenCredential? credential = null, Func<TableClientOptions>? clientOptions = null)
    {
        clientOptions ??= () => new TableClientOptions();
        Identity = Open(nameof(options.Identity), options.Identity, credential, clientOptions());
        Operations = Open(nameof(options.Operations), options.Operations, credential, clientOptions());
        Research = Open(nameof(options.Research), options.Research, credential, clientOptions());
    }

    /// <summary>Contacts and raw messages.</summary>
    public TableServiceClient Identity { get; }

    /// <summary>The running trial.</summary>
    public TableServiceClient Operations { get; }

    /// <summary>What researchers read.</summary>
    public TableServiceClient Research { get; }

    /// <summary>The tables of one account.</summary>
    public static TableServiceClient Open(
        string name, StorageAccountOptions account, TokenCredential? credential, TableClientOptions options)
    {
        if (!string.IsNullOrEmpty(account.ConnectionString))
        {
            return new TableServiceClient(account.ConnectionString, options);
        }

        if (account.TableEndpoint is null || credential is null)
        {
            throw new InvalidOperationException($"Storage account {name} has neither a connection string nor an endpoint with a credential.");
        }

        return new TableServiceClient(account.TableEndpoint, credential, options);
    }
}
