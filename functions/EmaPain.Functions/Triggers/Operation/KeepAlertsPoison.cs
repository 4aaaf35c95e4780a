using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue alerts gave up.</summary>
public sealed class KeepAlertsPoison(DeadLetterOffice office)
{
    [Function(nameof(KeepAlertsPoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Alerts + QueueNames.Poison)] string message, CancellationToken cancel) =>
        Trail.FollowAsync(nameof(KeepAlertsPoison), QueueNames.Alerts + QueueNames.Poison, message, () => office.KeepAsync(QueueNames.Alerts, message, cancel));
}
