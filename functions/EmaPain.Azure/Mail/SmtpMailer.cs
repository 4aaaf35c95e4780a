using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Mail;

/// <summary>Any SMTP server; the Message-ID comes from the mail's operation, so that mailboxes can tell a second try.</summary>
public sealed class SmtpMailer(string sender, SmtpOptions smtp, ILogger<SmtpMailer> log) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    /// <exception cref="MailNotTakenException">Worth another try.</exception>
    public async Task<MailOutcome> SendAsync(StaffMail mail, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(mail.To, out var to))
        {
            log.LogWarning("Mail {Operation}: its recipient has no valid address.", mail.Operation);
            return MailOutcome.Failed;
        }

        using var message = MessageOf(mail, to);
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.Tls };
        if (smtp.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, smtp.Password);
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, end.Token);
            return MailOutcome.Accepted;
        }
        catch (SmtpException e)
        {
            log.LogWarning("Mail {Operation}: the SMTP server said {Status}.", mail.Operation, e.StatusCode);
            return IsAboutTheMail(e.StatusCode)
                ? MailOutcome.Failed
                : throw new MailNotTakenException($"The SMTP server answered {e.StatusCode} to mail {mail.Operation}.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new MailNotTakenException($"The SMTP server did not take mail {mail.Operation} within {Patience.TotalSeconds:0} seconds.");
        }
    }

    /// <summary>Refused for good because of recipient or content, and not because of our login (530, 535) or the server's state.</summary>
    private static bool IsAboutTheMail(SmtpStatusCode status) => status is
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation
        or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed;

    private MailMessage MessageOf(StaffMail mail, MailAddress to)
    {
        var from = new MailAddress(sender);
        var message = new MailMessage(from, to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers.Add("Message-ID", $"<{mail.Operation:D}@{from.Host}>");
        return message;
    }
}
