using Azure.Core;
using Azure.Storage.Queues.Internal;

namespace Azure.Storage.Queues;

/// <summary>The queue service of one storage account.</summary>
public class QueueServiceClient
{
    private readonly QueueService service;

    public QueueServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public QueueServiceClient(string connectionString, QueueClientOptions options) =>
        service = QueueService.Of(StorageConnectionString.Parse(connectionString), options);

    public QueueServiceClient(Uri serviceUri, TokenCredential credential, QueueClientOptions options = default) =>
        service = QueueService.Of(serviceUri, credential, options);

    /// <summary>For mocking.</summary>
    protected QueueServiceClient()
    {
    }

    public virtual QueueClient GetQueueClient(string queueName) => new(service, queueName);
}
