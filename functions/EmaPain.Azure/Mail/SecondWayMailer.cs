using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Mail;

/// <summary>Mails by one way, and by another where the first fails. Before that the first is asked once more: a mail that it did take is not sent again.</summary>
public sealed class SecondWayMailer(IMailer first, IMailer second, ILogger<SecondWayMailer> log) : IMailer
{
    /// <inheritdoc/>
    /// <exception cref="MailNotTakenException">Neither way took it; worth another try.</exception>
    public async Task<MailOutcome> SendAsync(StaffMail mail, CancellationToken cancel)
    {
        if (await AskAsync(mail, cancel) == MailOutcome.Accepted)
        {
            return MailOutcome.Accepted;
        }

        log.LogWarning("Mail {Operation} goes the second way.", mail.Operation);
        return await second.SendAsync(mail, cancel);
    }

    /// <summary>What the first way says; nothing where it does not answer twice, or has no room for the mail.</summary>
    private async Task<MailOutcome?> AskAsync(StaffMail mail, CancellationToken cancel)
    {
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                return await first.SendAsync(mail, cancel);
            }
            catch (MailNotTakenException e)
            {
                log.LogWarning("Mail {Operation} was not taken the first way: {Why}", mail.Operation, e.Message);
            }
            catch (MailWaitsException)
            {
                return null;
            }
        }

        return null;
    }
}
