namespace EmaPain.App.Ports;

/// <summary>Whether a call of the events webhook comes from our Event Grid.</summary>
public interface IWebhookGuard
{
    /// <summary>Judges by headers and connection only; the body is not read.</summary>
    Task<WebhookVerdict> JudgeAsync(Credentials credentials, CancellationToken cancel);
}
