namespace EmaPain.Azure.Options;

/// <summary>The Communication resource that texts: by the app's identity (endpoint), or by connection string.</summary>
public sealed class SmsOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>Such as https://name.communication.azure.com.</summary>
    public Uri? Endpoint { get; set; }
}
