using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Json;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Carries out what a crash, a throttled carrier or a claim of somebody else left undone.</summary>
public sealed class PerformEffects(CaseDesk desk)
{
    [Function(nameof(PerformEffects))]
    public Task RunAsync([QueueTrigger(QueueNames.Effects)] string message, CancellationToken cancel)
    {
        var effects = DomainJson.Read<EffectsMessage>(message);
        return desk.FinishAsync(effects.Participation, effects.Input, phone: null, cancel);
    }
}
