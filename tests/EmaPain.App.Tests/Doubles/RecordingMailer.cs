using System.Collections.Concurrent;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;

namespace EmaPain.App.Tests.Doubles;

/// <summary>A mailer in memory: takes every mail to a readable address unless told otherwise; the same operation is one mail.</summary>
public sealed class RecordingMailer : IMailer
{
    private readonly ConcurrentDictionary<Guid, Mail> taken = new();
    private readonly ConcurrentQueue<Mail> order = new();
    private readonly ConcurrentQueue<Func<MailOutcome>> script = new();

    /// <summary>The mails that were taken, in order.</summary>
    public IReadOnlyList<Mail> Taken => [.. order];

    /// <summary>The next mail is refused for good.</summary>
    public void FailNext() => script.Enqueue(() => MailOutcome.Failed);

    /// <summary>The next mail meets a server that is out of reach.</summary>
    public void BreakNext() => script.Enqueue(() => throw new IOException("The mail server is out of reach."));

    /// <summary>There is no room for the next mail this hour.</summary>
    public void HoldNext(TimeSpan wait) => script.Enqueue(() => throw new MailWaitsException("Not this hour.") { Wait = wait });

    public Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (script.TryDequeue(out var scripted))
        {
            return Task.FromResult(scripted());
        }

        if (!System.Net.Mail.MailAddress.TryCreate(mail.To, out _))
        {
            return Task.FromResult(MailOutcome.Failed);
        }

        if (taken.TryAdd(mail.Operation, mail))
        {
            order.Enqueue(mail);
        }

        return Task.FromResult(MailOutcome.Accepted);
    }
}
