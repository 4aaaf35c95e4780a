using EmaPain.App.Ports;
using EmaPain.Azure.Mail;
using EmaPain.Domain.Alerts;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

/// <summary>Says of one mail after the other what the test says; nothing said: it is not taken.</summary>
internal sealed class ScriptedMailer(params MailOutcome?[] outcomes) : IMailer
{
    public int Calls { get; private set; }

    /// <summary>There is no room for any mail.</summary>
    public bool Waits { get; init; }

    public Task<MailOutcome> SendAsync(StaffMail mail, CancellationToken cancel) =>
        Waits && ++Calls > 0 ? throw new MailWaitsException("Not this hour.")
        : Calls < outcomes.Length && outcomes[Calls++] is { } outcome ? Task.FromResult(outcome) : throw new MailNotTakenException("Not now.");
}
