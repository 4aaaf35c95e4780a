using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using Mail = EmaPain.App.Ports.Mail;

namespace EmaPain.EndToEnd.Tests.Trial.Faults;

/// <summary>Says of one mail about an alert that it went out, and drops it.</summary>
internal sealed class MailerThatSwallows(IMailer inner) : IMailer
{
    private readonly Once once = new();

    public Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancel) =>
        mail.Text.Contains("/api/alerts?", StringComparison.Ordinal) && once.IsNow ? Task.FromResult(MailOutcome.Accepted) : inner.SendAsync(mail, cancel);
}
