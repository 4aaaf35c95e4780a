using EmaPain.App.Ports;

namespace EmaPain.Azure.Security;

/// <summary>Takes calls that bring a token of our tenant, made out to Event Grid's own application, with the role that we gave it.</summary>
public sealed class EventGridGuard(EntraTokens tokens, string eventGridAppId) : IWebhookGuard
{
    public const string Role = "AzureEventGridSecureWebhookSubscriber";

    public async Task<WebhookVerdict> JudgeAsync(Credentials credentials, CancellationToken cancel)
    {
        if (credentials.Behind(AuthorizationScheme.Bearer) is not { } token)
        {
            return WebhookVerdict.Refused;
        }

        return await tokens.JudgeAsync(token, cancel) switch
        {
            TokenVerdict.Accepted accepted => IsEventGrid(accepted) ? WebhookVerdict.Accepted : WebhookVerdict.Refused,
            TokenVerdict.Unavailable => WebhookVerdict.Unavailable,
            _ => WebhookVerdict.Refused,
        };
    }

    /// <summary>Claim <c>appid</c> in version 1, <c>azp</c> in version 2.</summary>
    private bool IsEventGrid(TokenVerdict.Accepted accepted) => new[] { "appid", "azp" }.Any(claim =>
        accepted.Token.TryGetClaim(claim, out var app) && eventGridAppId.Equals(app.Value, StringComparison.OrdinalIgnoreCase));
}
