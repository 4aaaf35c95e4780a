using System.Collections.Concurrent;

namespace EmaPain.Local.Carrier.Mails;

/// <summary>The faults that the mail service is to show.</summary>
public sealed class MailFaults
{
    private readonly ConcurrentDictionary<Guid, int> calls = [];

    /// <summary>Asked for every call to send a mail: to whom, and when on the trial's clock.</summary>
    public Func<string, DateTimeOffset, MailFault> Plan { get; set; } = (_, _) => MailFault.None;

    /// <summary>Whether the mails of an instant do not arrive at an address; whoever knows that says so by <see cref="LoopbackCarrier.MailReturns"/>.</summary>
    public Func<string, DateTimeOffset, bool> Returns { get; set; } = (_, _) => false;

    /// <summary>What goes wrong with this call to send, which is counted.</summary>
    internal MailFault Of(Guid operation, string to, DateTimeOffset now)
    {
        var seen = calls.AddOrUpdate(operation, 1, (_, before) => before + 1);
        return Plan(to, now) switch
        {
            MailFault.Refuses => MailFault.Refuses,
            MailFault.RefusesTwice when seen <= 2 => MailFault.Refuses,
            var first and (MailFault.Throttles or MailFault.DropsAfterAccepting) when seen == 1 => first,
            _ => MailFault.None,
        };
    }
}
