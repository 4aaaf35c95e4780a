using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue compensation gave up.</summary>
public sealed class KeepCompensationPoison(DeadLetterOffice office)
{
    [Function(nameof(KeepCompensationPoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Compensation + QueueNames.Poison)] string message, CancellationToken cancel) =>
        Trail.FollowAsync(nameof(KeepCompensationPoison), QueueNames.Compensation + QueueNames.Poison, message, () => office.KeepAsync(QueueNames.Compensation, message, cancel));
}
