namespace EmaPain.Azure.Tables;

/// <summary>The three storage accounts (design section 6).</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageAccountOptions Identity { get; set; } = new();

    public StorageAccountOptions Operations { get; set; } = new();

    public StorageAccountOptions Research { get; set; } = new();
}
