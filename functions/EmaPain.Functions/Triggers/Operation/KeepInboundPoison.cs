using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue inbound gave up.</summary>
public sealed class KeepInboundPoison(DeadLetterOffice office)
{
    [Function(nameof(KeepInboundPoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Inbound + QueueNames.Poison)] string message, CancellationToken cancel) =>
        Trail.FollowAsync(nameof(KeepInboundPoison), QueueNames.Inbound + QueueNames.Poison, message, () => office.KeepAsync(QueueNames.Inbound, message, cancel));
}
