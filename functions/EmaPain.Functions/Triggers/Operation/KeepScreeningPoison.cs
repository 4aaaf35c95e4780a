using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue screening gave up.</summary>
public sealed class KeepScreeningPoison(DeadLetterOffice office)
{
    [Function(nameof(KeepScreeningPoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Screening + QueueNames.Poison)] string message, CancellationToken cancel) =>
        Trail.FollowAsync(nameof(KeepScreeningPoison), QueueNames.Screening + QueueNames.Poison, message, () => office.KeepAsync(QueueNames.Screening, message, cancel));
}
