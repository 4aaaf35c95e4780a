using Azure.Storage.Queues;
using EmaPain.App.Ports;

namespace EmaPain.Azure.Queues;

/// <summary>Makes the queues where no Bicep has made them: on one machine.</summary>
public sealed class QueueProvisioning(QueueServiceClient service)
{
    /// <summary>Every queue and its poison queue; those that are there stay as they are.</summary>
    public static IEnumerable<string> Names => QueueNames.All.SelectMany(queue => new[] { queue, queue + QueueNames.Poison });

    public async Task CreateAsync(CancellationToken cancel)
    {
        foreach (var name in Names)
        {
            await service.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancel);
        }
    }
}
