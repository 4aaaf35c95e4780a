namespace EmaPain.Azure.Options;

/// <summary>Where Event Grid and staff reach the app, and how Event Grid shows who it is.</summary>
public sealed class WebhookOptions
{
    /// <summary>Scheme, host and port as seen from outside, such as https://name.azurewebsites.net.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The Entra tenant whose tokens Event Grid brings; none on one machine, where only loopback may call.</summary>
    public string? TenantId { get; set; }

    /// <summary>Application id, or its URI, of the app registration that stands for the webhook.</summary>
    public string? Audience { get; set; }

    /// <summary>Where tokens come from; other in national clouds.</summary>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");

    /// <summary>The application id of Event Grid itself; other in national clouds.</summary>
    public string EventGridAppId { get; set; } = "4962773b-9cdb-44cf-a8bf-237846a00ab7";

    /// <summary>The application by which people with the webhook's role call it: az.</summary>
    public string OperatorAppId { get; set; } = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
}
