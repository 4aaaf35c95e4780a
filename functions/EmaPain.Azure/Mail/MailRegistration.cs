using Azure.Communication.Email;
using Azure.Core;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;
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
            if (mail is { ConnectionString: null or "", Endpoint: null } && smtp is not null)
            {
                return smtp;
            }

            var azure = new AzureMailer(ClientOf(mail, provider), mail.From, AzureMailer.Patience, provider.GetRequiredService<ILogger<AzureMailer>>());
            return smtp is null ? azure : new SecondWayMailer(azure, smtp, provider.GetRequiredService<ILogger<SecondWayMailer>>());
        });
        return services;
    }

    private static EmailClient ClientOf(MailOptions mail, IServiceProvider provider) => mail.ConnectionString is { Length: > 0 } connection
        ? new EmailClient(connection)
        : new EmailClient(mail.Endpoint, provider.GetRequiredService<TokenCredential>());
}
