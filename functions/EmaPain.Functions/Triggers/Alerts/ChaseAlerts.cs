using EmaPain.App.Alerting;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Every quarter of an hour, has alerts mailed of which nobody could be told so far.</summary>
public sealed class ChaseAlerts(AlertChase chase)
{
    [Function(nameof(ChaseAlerts))]
    public Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancel) => chase.ChaseAsync(cancel);
}
