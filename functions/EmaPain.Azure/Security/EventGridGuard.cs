using EmaPain.App.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace EmaPain.Azure.Security;

/// <summary>
/// Takes calls that bring a token of our tenant with the role that we gave: of Event Grid's own application, or of a person who hands over
/// by az what Event Grid could not deliver. A person's call leaves a line in the log with who it was.
/// </summary>
public sealed class EventGridGuard(EntraTokens tokens, string eventGridAppId, string operatorAppId, ILogger<EventGridGuard> log) : IWebhookGuard
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
            TokenVerdict.Accepted accepted => IsOf(eventGridAppId, accepted.Token) || IsOfOperator(accepted.Token) ? WebhookVerdict.Accepted : WebhookVerdict.Refused,
            TokenVerdict.Unavailable => WebhookVerdict.Unavailable,
            _ => WebhookVerdict.Refused,
        };
    }

    private bool IsOfOperator(JsonWebToken token)
    {
        if (!IsOf(operatorAppId, token) || EntraTokens.PersonOf(token) is not { } oid)
        {
            return false;
        }

        log.LogWarning("Events are handed over by {Operator}, not by Event Grid.", oid);
        return true;
    }

    /// <summary>Claim <c>appid</c> in version 1, <c>azp</c> in version 2.</summary>
    private static bool IsOf(string appId, JsonWebToken token) => new[] { "appid", "azp" }.Any(claim =>
        token.TryGetClaim(claim, out var app) && appId.Equals(app.Value, StringComparison.OrdinalIgnoreCase));
}
