using Azure.Storage.Queues;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Azure.Queues;
using EmaPain.Domain.Json;
using EmaPain.EndToEnd.Tests.Hosting;

namespace EmaPain.EndToEnd.Tests.Clients;

/// <summary>@azure/storage-queue sees what our queues hold, in the encoding that the Functions host reads.</summary>
[Collection(HostingCollection.Name)]
public sealed class QueueClientTests(AzuriteFixture storage)
{
    [Fact]
    public async Task Messages_are_readable_JSON_and_delayed_ones_are_counted_but_hidden()
    {
        var service = new QueueServiceClient(storage.Azurite.Operations, StorageQueues.ClientOptions());
        await new QueueProvisioning(service).CreateAsync(CancellationToken.None);
        var queues = new StorageQueues(service);
        var message = new InboundMessage(new InboxKey("2026-03-09", "Incoming_1"));
        await queues.SendAsync(QueueNames.Inbound, message, TimeSpan.Zero, CancellationToken.None);
        await queues.SendAsync(QueueNames.Inbound, message, TimeSpan.FromMinutes(5), CancellationToken.None);

        var run = await NodeRun.Of("messages.mjs", "OPERATIONS", storage.Azurite.Operations, QueueNames.Inbound);

        Assert.Equal(message, DomainJson.Read<InboundMessage>(Assert.Single(run.Lines)));
        Assert.Equal("messages 2", run.Error.Trim());
    }
}
