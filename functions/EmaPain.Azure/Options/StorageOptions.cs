namespace EmaPain.Azure.Options;

/// <summary>The three storage accounts; one account may stand in two places on one machine only.</summary>
public sealed class StorageOptions
{
    /// <summary>Contacts and raw messages.</summary>
    public StorageAccountOptions Identity { get; set; } = new();

    /// <summary>The running trial and all queues.</summary>
    public StorageAccountOptions Operations { get; set; } = new();

    /// <summary>What researchers read.</summary>
    public StorageAccountOptions Research { get; set; } = new();
}
