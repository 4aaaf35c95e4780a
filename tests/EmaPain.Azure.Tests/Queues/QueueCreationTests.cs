using Azure;
using Azure.Storage.Queues;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class QueueCreationTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task A_new_queue_answers_with_the_response_and_a_second_creation_with_null()
    {
        var queue = TestQueues.Client(fixture, TestQueues.Name());
        Assert.Equal(201, (await queue.CreateIfNotExistsAsync()).Status);
        Assert.Null(await queue.CreateIfNotExistsAsync());
    }

    [Fact]
    public async Task The_service_client_makes_clients_of_its_queues_with_its_own_encoding()
    {
        var name = TestQueues.Name();
        var service = new QueueServiceClient(fixture.Azurite.Operations, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var queue = service.GetQueueClient(name);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("due");

        Assert.Equal(name, queue.Name);
        var plain = new QueueServiceClient(fixture.Azurite.Operations).GetQueueClient(name);
        Assert.Equal("ZHVl", (await plain.PeekMessagesAsync(1)).Value.Single().MessageText);
    }

    [Fact]
    public async Task A_queue_that_is_not_there_is_404_QueueNotFound()
    {
        var queue = new QueueClient(fixture.Azurite.Operations, TestQueues.Name());
        foreach (var call in new Func<Task>[]
        {
            () => queue.SendMessageAsync("text"),
            () => queue.ReceiveMessagesAsync(1),
            () => queue.PeekMessagesAsync(1),
            () => queue.GetPropertiesAsync(),
        })
        {
            var refusal = await Assert.ThrowsAsync<RequestFailedException>(call);
            Assert.Equal((404, "QueueNotFound"), (refusal.Status, refusal.ErrorCode));
        }
    }

    [Fact]
    public async Task An_invalid_name_is_refused_with_a_code()
    {
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => new QueueClient(fixture.Azurite.Operations, "Upper-Case").CreateIfNotExistsAsync());
        Assert.Equal(400, refusal.Status);
        Assert.NotNull(refusal.ErrorCode);
    }

    [Fact]
    public async Task The_approximate_count_includes_hidden_messages()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        await queue.SendMessageAsync("visible");
        await queue.SendMessageAsync("hidden", visibilityTimeout: TimeSpan.FromHours(1));
        Assert.Equal(2, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }
}
