using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using Mail = EmaPain.App.Ports.Mail;

namespace EmaPain.Local.Trial;

/// <summary>Counts the mails that the server took.</summary>
internal sealed class CountingMailer(IMailer inner, MailTally tally) : IMailer
{
    public async Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancel)
    {
        var outcome = await inner.SendAsync(mail, cancel);
        if (outcome == MailOutcome.Accepted)
        {
            tally.Accept();
        }

        return outcome;
    }
}
