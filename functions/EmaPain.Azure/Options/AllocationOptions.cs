namespace EmaPain.Azure.Options;

/// <summary>The secret of the unblinded statistician.</summary>
public sealed class AllocationOptions
{
    /// <summary>Base64 of at least 32 random bytes, from which order and sizes of all blocks follow; it can never change while a trial allocates.</summary>
    public string SeedKey { get; set; } = "";
}
