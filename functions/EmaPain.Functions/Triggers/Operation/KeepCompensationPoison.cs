using EmaPain.App.Operation;
using EmaPain.App.Ports;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Keeps what queue compensation gave up.</summary>
public sealed class KeepCompensationPoison(DeadLetterOffice office)
{
    [Function(nameof(KeepCompensationPoison))]
    public Task RunAsync([QueueTrigger(QueueNames.Compensation + QueueNames.Poison)] string message, CancellationToken cancel) =>
        office.KeepAsync(QueueNames.Compensation, message, cancel);
}
