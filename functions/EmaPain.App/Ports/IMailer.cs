using EmaPain.Domain.Alerts;

namespace EmaPain.App.Ports;

/// <summary>Mail to staff.</summary>
public interface IMailer
{
    /// <summary>Sends one mail; accepted means that the server took it.</summary>
    /// <exception cref="MailWaitsException">The mail is not urgent, and there is no room for it this hour.</exception>
    Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancel);
}
