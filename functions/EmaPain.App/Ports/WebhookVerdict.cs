namespace EmaPain.App.Ports;

/// <summary>What the webhook's guard says to a call.</summary>
public enum WebhookVerdict
{
    Accepted,

    /// <summary>Not from our Event Grid: 401, which Event Grid does not try again.</summary>
    Refused,

    /// <summary>The keys to tell are out of reach: 503, so that Event Grid tries again.</summary>
    Unavailable,
}
