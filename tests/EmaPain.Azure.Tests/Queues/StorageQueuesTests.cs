using System.Text;
using Azure.Storage.Queues;
using EmaPain.App.Ports;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class StorageQueuesTests : QueuesContract, IAsyncLifetime
{
    private static int made;
    private readonly QueueServiceClient service;
    private readonly string connection;

    public StorageQueuesTests(AzuriteFixture fixture)
    {
        connection = fixture.Azurite.Operations;
        service = new QueueServiceClient(connection, StorageQueues.ClientOptions());
        Queues = new StorageQueues(service);
    }

    protected override IQueues Queues { get; }

    protected override string Queue { get; } = $"adapter-{Interlocked.Increment(ref made)}";

    public Task InitializeAsync() => service.GetQueueClient(Queue).CreateIfNotExistsAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_message_lies_there_as_Base64_and_never_expires()
    {
        await Queues.SendAsync(Queue, "due", TimeSpan.Zero, default);
        var raw = (await new QueueClient(connection, Queue).ReceiveMessagesAsync(1)).Value.Single();
        Assert.Equal("\"due\"", Encoding.UTF8.GetString(Convert.FromBase64String(raw.MessageText)));
        Assert.True(raw.ExpiresOn > raw.InsertedOn + TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task A_message_that_somebody_has_received_stays_theirs()
    {
        var put = await Queues.SendAsync(Queue, "due", TimeSpan.Zero, default);
        var client = new QueueClient(connection, Queue);
        var received = (await client.ReceiveMessagesAsync(1, TimeSpan.FromMinutes(1))).Value.Single();
        await Queues.TakeBackAsync(put, default);
        Assert.Equal(1, (await client.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Equal(204, (await client.DeleteMessageAsync(received.MessageId, received.PopReceipt)).Status);
    }

    [Fact]
    public async Task Provisioning_makes_every_queue_with_its_poison_queue_and_may_run_again()
    {
        var provisioning = new QueueProvisioning(service);
        await provisioning.CreateAsync(default);
        await provisioning.CreateAsync(default);
        foreach (var queue in QueueNames.All)
        {
            await service.GetQueueClient(queue).GetPropertiesAsync();
            await service.GetQueueClient(queue + "-poison").GetPropertiesAsync();
        }
    }

    protected override async Task<IReadOnlyList<string>> VisibleAsync() =>
        [.. (await service.GetQueueClient(Queue).PeekMessagesAsync(32)).Value.Select(message => message.Body.ToString())];
}
