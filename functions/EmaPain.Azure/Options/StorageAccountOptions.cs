namespace EmaPain.Azure.Options;

/// <summary>A storage account: by the app's identity (endpoints), or by connection string.</summary>
public sealed class StorageAccountOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>Such as https://name.table.core.windows.net.</summary>
    public Uri? TableEndpoint { get; set; }

    /// <summary>Such as https://name.queue.core.windows.net; the operations account needs it.</summary>
    public Uri? QueueEndpoint { get; set; }
}
