using EmaPain.App.Ports;
using EmaPain.Local.Carrier.Mails;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle.Truths;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Trial;

/// <summary>What goes wrong with mail in a trial: the service is as the truth says, and on days without any way the second one is shut too.</summary>
internal static class MailTroubles
{
    /// <summary>Whose daily mails are so many that a report of each would make a trial long; so would a second of waiting with any daily mail.</summary>
    private const string Coordinator = "coordinator";

    public static void Plan(TrialMachine machine, TimeProvider time, IReadOnlyList<StaffTruth> staff)
    {
        var called = staff.Where(member => member.Role != Coordinator).ToDictionary(member => member.Address);
        machine.Carrier.MailFaults.Plan = (address, subject, at) => called.ContainsKey(address) && MailboxDoor.IsAboutAnAlert(subject) ? FaultAt(at) : MailFault.None;
        machine.Carrier.MailFaults.Reports = (address, at) => called.TryGetValue(address, out var member) && !member.Returns(at);

        // A mail that was tried twice is taken by the service, so that nobody finds the gate shut who was there before.
        machine.SecondWay.IsShut = () => MailDays.At(time.GetUtcNow()) == MailDay.NoWay;
    }

    /// <summary>Whoever was called on a day without any way got the mail when it was tried again; health tells the operators that no way took it before.</summary>
    public static async Task<IReadOnlyList<string>> ConcealedAsync(TrialMachine machine, IEnumerable<ObservedCall> calls, CancellationToken cancel) =>
        calls.Any(call => call.IsMail && MailDays.At(call.At) == MailDay.NoWay) && await machine.Host.Services.GetRequiredService<IOutages>().LastAsync(Outage.NoWayOfMail, cancel) is null
            ? ["the operators were not told that no way took a mail"]
            : [];

    private static MailFault FaultAt(DateTimeOffset at) => MailDays.At(at) switch
    {
        MailDay.Busy => MailFault.Throttles,
        MailDay.Silent => MailFault.DropsAfterAccepting,
        MailDay.Closed => MailFault.Refuses,
        MailDay.NoWay => MailFault.RefusesTwice,
        _ => MailFault.None,
    };
}
