using EmaPain.App.Ports;
using EmaPain.Local.Carrier.Mails;
using EmaPain.Oracle.Truths;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Trial;

/// <summary>What goes wrong with mail in a trial: the service is as the truth says, and on days without any way the second one is shut too.</summary>
internal static class MailTroubles
{
    /// <summary>Whose daily mails are so many that a second of waiting with each would make a trial long.</summary>
    private const string Coordinator = "coordinator";

    public static void Plan(TrialMachine machine, TimeProvider time, IReadOnlyList<StaffTruth> staff)
    {
        var called = staff.Where(member => member.Role != Coordinator).Select(member => member.Address).ToHashSet();
        machine.Carrier.MailFaults.Plan = (address, at) => called.Contains(address) ? FaultAt(at) : MailFault.None;
        machine.Carrier.MailFaults.Returns = (address, at) => staff.Any(member => member.Address == address && member.Returns(at));

        // A mail that was tried twice is taken by the service, so that nobody finds the gate shut who was there before.
        machine.SecondWay.IsShut = () => MailDays.At(time.GetUtcNow()) == MailDay.NoWay;
    }

    /// <summary>Where no way took a mail, health tells the operators.</summary>
    public static async Task<IReadOnlyList<string>> ConcealedAsync(TrialMachine machine, CancellationToken cancel) =>
        machine.SecondWay.TurnedAway > 0 && await machine.Host.Services.GetRequiredService<IOutages>().LastAsync(Outage.NoWayOfMail, cancel) is null
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
