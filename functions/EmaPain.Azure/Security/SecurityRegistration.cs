using EmaPain.App.Alerting;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace EmaPain.Azure.Security;

/// <summary>Registers the guards and the links that the options ask for.</summary>
internal static class SecurityRegistration
{
    private const string EntraClient = "entra";

    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddHttpClient(EntraClient, http => http.Timeout = TimeSpan.FromSeconds(10))
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        // One set of keys serves webhook and staff where both name the same tenant.
        services.TryAddKeyedSingleton<EntraKeys>(KeyedService.AnyKey, (provider, issuer) => KeysOf(provider, (EntraIssuer)issuer!));
        services.TryAddSingleton<IWebhookGuard>(provider => WebhookGuardOf(provider, provider.GetRequiredService<EmaPainOptions>().Webhook));
        services.TryAddSingleton<IStaffGuard>(provider => StaffGuardOf(provider, provider.GetRequiredService<EmaPainOptions>().Staff));
        services.TryAddSingleton<ISurveyGuard>(provider => new SurveyKeyGuard(provider.GetRequiredService<EmaPainOptions>().Surveys.Key));
        services.TryAddSingleton<IStaffSignIn>(provider => SignInOf(provider, provider.GetRequiredService<EmaPainOptions>().Staff));
        services.TryAddSingleton<IAlertLinks>(provider =>
        {
            var links = provider.GetRequiredService<EmaPainOptions>().Links;
            return new AlertLinkSigner(Convert.FromBase64String(links.SigningKey), links.Lifetime, provider.GetRequiredService<TimeProvider>());
        });
        services.TryAddSingleton<IStaffSessions>(provider => new StaffSessionSigner(
            Convert.FromBase64String(provider.GetRequiredService<EmaPainOptions>().Links.SigningKey), provider.GetRequiredKeyedService<TimeProvider>(Clocks.Machine)));
        return services;
    }

    private static EntraKeys KeysOf(IServiceProvider provider, EntraIssuer issuer)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(EntraClient);
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !issuer.Authority.IsLoopback };
        return new EntraKeys(issuer.MetadataAddress, documents, provider.GetRequiredKeyedService<TimeProvider>(Clocks.Machine));
    }

    private static IWebhookGuard WebhookGuardOf(IServiceProvider provider, WebhookOptions webhook)
    {
        if (webhook.TenantId is not { Length: > 0 } tenant)
        {
            return new LoopbackGuard();
        }

        var issuer = new EntraIssuer(webhook.Authority, tenant);
        return new EventGridGuard(
            TokensOf(provider, issuer, webhook.Audience!, EventGridGuard.Role), webhook.EventGridAppId, webhook.OperatorAppId,
            provider.GetRequiredService<ILogger<EventGridGuard>>());
    }

    private static IStaffGuard StaffGuardOf(IServiceProvider provider, StaffOptions staff) => staff.TenantId is { Length: > 0 } tenant
        ? new EntraStaffGuard(TokensOf(provider, new EntraIssuer(staff.Authority, tenant), staff.Audience!, staff.Role), staff.UnblindedRole)
        : new KeyStaffGuard(staff.Keys, staff.Unblinded);

    private static IStaffSignIn SignInOf(IServiceProvider provider, StaffOptions staff)
    {
        if (staff.TenantId is not { Length: > 0 } tenant)
        {
            return new KeySignIn(provider.GetRequiredService<IStaffGuard>());
        }

        var (issuer, audience) = (new EntraIssuer(staff.Authority, tenant), staff.Audience!);
        var callback = new Uri(provider.GetRequiredService<PublicAddress>().Base, AlertPage.SignInPath);
        return new EntraSignIn(issuer, TokensOf(provider, issuer, audience, staff.Role), audience, callback);
    }

    private static EntraTokens TokensOf(IServiceProvider provider, EntraIssuer issuer, string audience, string role) =>
        new(issuer, audience, role, provider.GetRequiredKeyedService<EntraKeys>(issuer));
}
