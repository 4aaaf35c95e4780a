using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Prompts;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Prompts;

/// <summary>Prompts, reminders and expiries of up to 32 participants.</summary>
public sealed class DeliverDue(DueDelivery delivery)
{
    [Function(nameof(DeliverDue))]
    public Task RunAsync([QueueTrigger(QueueNames.Due)] string message, CancellationToken cancel) =>
        Trail.FollowAsync<DueMessage>(nameof(DeliverDue), QueueNames.Due, message, due => delivery.DeliverAsync(due, cancel));
}
