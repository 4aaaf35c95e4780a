using EmaPain.App.Alerting;
using EmaPain.App.Operation;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Every quarter of an hour, has alerts mailed of which nobody could be told so far, and rings the alarm for those that nobody took on in time.</summary>
public sealed class ChaseAlerts(AlertChase chase, AlertWatch watch)
{
    [Function(nameof(ChaseAlerts))]
    public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancel) =>
        Trail.RunAsync(nameof(ChaseAlerts), () => Task.WhenAll(chase.ChaseAsync(cancel), watch.RingAsync(cancel)));
}
