using System.Collections.Concurrent;

namespace EmaPain.Local.Carrier.Mails;

/// <summary>The faults that the mail service is to show.</summary>
public sealed class MailFaults
{
    private readonly ConcurrentDictionary<Guid, int> calls = [];

    /// <summary>Asked for every call to send a mail: to whom, with which subject, and when on the trial's clock.</summary>
    public Func<string, string, DateTimeOffset, MailFault> Plan { get; set; } = (_, _, _) => MailFault.None;

    /// <summary>Whether the arrival of a mail is reported: to whom, and when it was taken. Of one that comes back <see cref="LoopbackCarrier.MailReturns"/> tells.</summary>
    public Func<string, DateTimeOffset, bool> Reports { get; set; } = (_, _) => true;

    /// <summary>What goes wrong with this call to send, which is counted.</summary>
    internal MailFault Of(Guid operation, PostedMail mail, DateTimeOffset now)
    {
        var seen = calls.AddOrUpdate(operation, 1, (_, before) => before + 1);
        return Plan(mail.To, mail.Subject, now) switch
        {
            MailFault.Refuses => MailFault.Refuses,
            MailFault.RefusesTwice when seen <= 2 => MailFault.Refuses,
            var first and (MailFault.Throttles or MailFault.DropsAfterAccepting) when seen == 1 => first,
            _ => MailFault.None,
        };
    }
}
