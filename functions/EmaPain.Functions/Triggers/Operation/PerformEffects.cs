using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Carries out what a crash, a throttled carrier or a claim of somebody else left undone.</summary>
public sealed class PerformEffects(EffectsFollowUp followUp)
{
    [Function(nameof(PerformEffects))]
    public Task RunAsync([QueueTrigger(QueueNames.Effects)] string message, CancellationToken cancel) =>
        Trail.FollowAsync<EffectsMessage>(nameof(PerformEffects), QueueNames.Effects, message, effects => followUp.CarryOutAsync(effects, cancel));
}
