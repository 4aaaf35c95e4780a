using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue payouts gave up.</summary>
public sealed class KeepPayoutsPoison(DeadLetterOffice office)
{
    [Function(nameof(KeepPayoutsPoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Payouts + QueueNames.Poison)] string message, CancellationToken cancel) =>
        Trail.FollowAsync(nameof(KeepPayoutsPoison), QueueNames.Payouts + QueueNames.Poison, message, () => office.KeepAsync(QueueNames.Payouts, message, cancel));
}
