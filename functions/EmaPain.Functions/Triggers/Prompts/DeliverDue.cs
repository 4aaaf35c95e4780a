using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Prompts;
using EmaPain.Domain.Json;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Prompts;

/// <summary>Prompts, reminders and expiries of up to 32 participants.</summary>
public sealed class DeliverDue(DueDelivery delivery)
{
    [Function(nameof(DeliverDue))]
    public Task RunAsync([QueueTrigger(QueueNames.Due)] string message, CancellationToken cancel) =>
        delivery.DeliverAsync(DomainJson.Read<DueMessage>(message), cancel);
}
