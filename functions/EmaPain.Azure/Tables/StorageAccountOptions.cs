namespace EmaPain.Azure.Tables;

/// <summary>One storage account: a connection string on one machine, an endpoint (with the app's identity) in Azure.</summary>
public sealed class StorageAccountOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>Table endpoint, for example <c>https://account.table.core.windows.net</c>.</summary>
    public Uri? TableEndpoint { get; set; }
}
