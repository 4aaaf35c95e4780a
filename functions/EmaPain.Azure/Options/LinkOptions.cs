namespace EmaPain.Azure.Options;

/// <summary>The acknowledge links in alert mails.</summary>
public sealed class LinkOptions
{
    /// <summary>Base64 of at least 32 bytes.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>How long a link works, on the trial's clock; an hour to 90 days.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(7);
}
