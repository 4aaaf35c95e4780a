using System.Collections.Concurrent;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using EmaPain.Local.Carrier.Events;

namespace EmaPain.Local.Carrier.Mails;

/// <summary>Puts mails into the mailbox, each operation once, and reports their arrival.</summary>
/// <param name="mailboxPort">Where the mailbox takes mail, on 127.0.0.1.</param>
/// <param name="faults">Says whose mail is reported.</param>
/// <param name="grid">Carries the reports.</param>
/// <param name="trialClock">The clock of the reports.</param>
internal sealed class PostOffice(int mailboxPort, MailFaults faults, EventGrid grid, TimeProvider trialClock)
{
    /// <summary>The mails' host in their Message-ID, by which a reader tells the service's mails from those of a server of one's own.</summary>
    public const string Host = "mail.loopback.example";

    private readonly ConcurrentDictionary<Guid, bool> operations = [];

    public bool Knows(Guid operation) => operations.ContainsKey(operation);

    /// <summary>Takes a mail once.</summary>
    /// <returns>Whether it was this call that took it.</returns>
    public async Task<bool> TakeAsync(Guid operation, PostedMail mail)
    {
        if (!operations.TryAdd(operation, true))
        {
            return false;
        }

        using var message = new MailMessage(mail.From, mail.To)
        {
            Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, Body = mail.Text, BodyEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers.Add("Message-ID", $"<{operation:D}@{Host}>");
        using var client = new SmtpClient("127.0.0.1", mailboxPort);
        await client.SendMailAsync(message, CancellationToken.None);
        var now = trialClock.GetUtcNow();
        if (faults.Reports(mail.To, now))
        {
            grid.Publish(new CarrierEvent.MailReport($"{operation:D}", mail.To, "Delivered", now));
        }

        return true;
    }
}
