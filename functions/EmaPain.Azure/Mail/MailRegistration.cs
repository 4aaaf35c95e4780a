using Azure.Communication.Email;
using Azure.Core;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using EmaPain.Azure.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EmaPain.Azure.Mail;

/// <summary>Registers the mailer that the options name; SMTP beside a Communication resource is the second way.</summary>
internal static class MailRegistration
{
    public static IServiceCollection AddMailer(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new Operators([.. provider.GetRequiredService<EmaPainOptions>().Mail.OperatorAddresses]));
        services.TryAddSingleton<IMailer>(provider =>
        {
            var mail = provider.GetRequiredService<EmaPainOptions>().Mail;
            IMailer? smtp = mail.Smtp.Host is { Length: > 0 } ? new SmtpMailer(mail.From, mail.Smtp, provider.GetRequiredService<ILogger<SmtpMailer>>()) : null;
            var ways = mail is { ConnectionString: null or "", Endpoint: null } && smtp is not null ? smtp
                : smtp is null ? AzureOf(mail, provider)
                : new SecondWayMailer(AzureOf(mail, provider), smtp, provider.GetRequiredService<ILogger<SecondWayMailer>>());
            return new WatchedMailer(ways, new OutageWatch(provider.GetRequiredService<IOutages>(), MachineOf(provider)), provider.GetRequiredService<ILogger<WatchedMailer>>());
        });
        return services;
    }

    private static AzureMailer AzureOf(MailOptions mail, IServiceProvider provider) => new(
        ClientOf(mail, provider),
        mail.From,
        new MailBudgetTable(
            provider.GetRequiredService<StorageAccounts>().Operations.GetTableClient(TableNames.Due),
            MailShares.Of(mail.From, mail.HourlyLimit),
            MachineOf(provider)),
        AzureMailer.Patience,
        provider.GetRequiredService<ILogger<AzureMailer>>());

    private static TimeProvider MachineOf(IServiceProvider provider) => provider.GetRequiredKeyedService<TimeProvider>(Clocks.Machine);

    private static EmailClient ClientOf(MailOptions mail, IServiceProvider provider) => mail.ConnectionString is { Length: > 0 } connection
        ? new EmailClient(connection)
        : new EmailClient(mail.Endpoint, provider.GetRequiredService<TokenCredential>());
}
