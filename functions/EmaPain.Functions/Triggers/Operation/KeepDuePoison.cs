using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue due gave up.</summary>
public sealed class KeepDuePoison(DeadLetterOffice office)
{
    [Function(nameof(KeepDuePoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Due + QueueNames.Poison)] string message, CancellationToken cancel) =>
        Trail.FollowAsync(nameof(KeepDuePoison), QueueNames.Due + QueueNames.Poison, message, () => office.KeepAsync(QueueNames.Due, message, cancel));
}
