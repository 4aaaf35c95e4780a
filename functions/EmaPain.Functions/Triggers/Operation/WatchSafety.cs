using EmaPain.App.Operation;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Every quarter of an hour, sends a text of our own through the screen, and tells the operators of what has stalled.</summary>
public sealed class WatchSafety(ScreeningDrill drill, OperatorMailing mailing)
{
    [Function(nameof(WatchSafety))]
    public Task RunAsync([TimerTrigger("0 5/15 * * * *")] TimerInfo timer, CancellationToken cancel) =>
        Trail.RunAsync(nameof(WatchSafety), () => Task.WhenAll(drill.BeginAsync(cancel), mailing.TellAsync(cancel)));
}
