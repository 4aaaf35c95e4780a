using EmaPain.App.Prompts;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Prompts;

/// <summary>Every minute, hands over whose time has come.</summary>
public sealed class SendDuePrompts(DuePrompts prompts)
{
    [Function(nameof(SendDuePrompts))]
    public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel) =>
        Trail.RunAsync(nameof(SendDuePrompts), () => prompts.HandOverAsync(cancel));
}
