namespace EmaPain.Azure.Options;

/// <summary>The Communication resource that texts: by the app's identity (endpoint), or by connection string.</summary>
public sealed class SmsOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>Such as https://name.communication.azure.com.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Texts that leave one sender number in a minute (toll-free: 200 units are allowed); none: no pacing, on the virtual clock only.</summary>
    public int? UnitsPerMinute { get; set; } = 150;
}
