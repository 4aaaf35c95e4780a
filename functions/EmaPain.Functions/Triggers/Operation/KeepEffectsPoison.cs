using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue effects gave up.</summary>
public sealed class KeepEffectsPoison(DeadLetterOffice office)
{
    [Function(nameof(KeepEffectsPoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Effects + QueueNames.Poison)] string message, CancellationToken cancel) =>
        Trail.FollowAsync(nameof(KeepEffectsPoison), QueueNames.Effects + QueueNames.Poison, message, () => office.KeepAsync(QueueNames.Effects, message, cancel));
}
