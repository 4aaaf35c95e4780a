using EmaPain.App.Ports;

namespace EmaPain.Azure.Mail;

/// <summary>How many mails the Communication resource still takes this hour; shared by all instances.</summary>
public interface IMailBudget
{
    /// <summary>Counts a mail that is about to be sent. One that is urgent is counted and never held back.</summary>
    /// <returns>How long to wait, where the hour's share of this urgency is spent; nothing is counted then.</returns>
    Task<TimeSpan?> TakeAsync(MailUrgency urgency, CancellationToken cancel);
}
