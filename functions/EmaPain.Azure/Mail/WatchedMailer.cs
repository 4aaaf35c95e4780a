using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Mail;

/// <summary>Tells the operators, by the log and by health, that no way of mail takes a mail.</summary>
public sealed class WatchedMailer(IMailer ways, OutageWatch outages, ILogger<WatchedMailer> log) : IMailer
{
    /// <summary>The log event that an alarm watches.</summary>
    public static readonly EventId NoWayEvent = new(7005, "mail-no-way");

    /// <summary>By which mail goes.</summary>
    public IMailer Ways => ways;

    /// <inheritdoc/>
    /// <exception cref="MailNotTakenException">No way took it; worth another try.</exception>
    public async Task<MailOutcome> SendAsync(StaffMail mail, CancellationToken cancel)
    {
        try
        {
            return await ways.SendAsync(mail, cancel);
        }
        catch (MailNotTakenException)
        {
            log.LogCritical(NoWayEvent, "Mail {Operation}: no way of mail takes it.", mail.Operation);
            await outages.NoteAsync(Outage.NoWayOfMail, cancel);
            throw;
        }
    }
}
