using EmaPain.App.Messages;
using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.Domain.Json;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>Brings a payout on by one slice.</summary>
public sealed class ContinuePayout(PayoutWork work)
{
    [Function(nameof(ContinuePayout))]
    public Task RunAsync([QueueTrigger(QueueNames.Payouts)] string message, CancellationToken cancel) =>
        work.GoOnAsync(DomainJson.Read<PayoutMessage>(message), cancel);
}
