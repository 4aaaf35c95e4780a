using EmaPain.App.Messages;
using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>Brings a payout on by one slice.</summary>
public sealed class ContinuePayout(PayoutWork work)
{
    [Function(nameof(ContinuePayout))]
    public Task RunAsync([QueueTrigger(QueueNames.Payouts)] string message, CancellationToken cancel) =>
        Trail.FollowAsync<PayoutMessage>(nameof(ContinuePayout), QueueNames.Payouts, message, payout => work.GoOnAsync(payout, cancel));
}
