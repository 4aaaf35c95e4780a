using Azure.Storage.Queues.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class QueueReceivingTests(AzuriteFixture fixture)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_received_message_is_hidden_and_carries_what_was_sent()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        SendReceipt sent = await queue.SendMessageAsync("text");
        var message = (await queue.ReceiveMessagesAsync(1, Hour)).Value.Single();

        Assert.Equal(("text", "text", 1L), (message.MessageText, message.Body.ToString(), message.DequeueCount));
        Assert.Equal((sent.MessageId, sent.InsertionTime, sent.ExpirationTime), (message.MessageId, message.InsertedOn, message.ExpiresOn));
        Assert.True(message.NextVisibleOn > message.InsertedOn);
        Assert.Empty((await queue.ReceiveMessagesAsync(1, Hour)).Value);
        Assert.Empty((await queue.PeekMessagesAsync(1)).Value);
    }

    [Fact]
    public async Task A_message_that_is_not_deleted_comes_back_with_a_higher_dequeue_count()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync("text");
        var first = await queue.WhenVisibleAsync(TimeSpan.FromSeconds(1));
        var second = await queue.WhenVisibleAsync(Hour);

        Assert.Equal((1L, 2L), (first.DequeueCount, second.DequeueCount));
        Assert.Equal(first.MessageId, second.MessageId);
        Assert.NotEqual(first.PopReceipt, second.PopReceipt);
    }

    [Fact]
    public async Task At_most_the_wanted_number_is_received_and_one_by_default()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        for (var n = 0; n < 5; n++)
        {
            await queue.SendMessageAsync($"{n}");
        }

        Assert.Single((await queue.ReceiveMessagesAsync(visibilityTimeout: Hour)).Value);
        Assert.Equal(3, (await queue.ReceiveMessagesAsync(3, Hour)).Value.Length);
        Assert.Single((await queue.ReceiveMessagesAsync(32, Hour)).Value);
    }

    [Fact]
    public async Task Peeking_hides_nothing_and_counts_nothing()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        SendReceipt sent = await queue.SendMessageAsync("text");
        await queue.PeekMessagesAsync(32);
        var peeked = (await queue.PeekMessagesAsync(32)).Value.Single();

        Assert.Equal((sent.MessageId, "text", "text", 0L), (peeked.MessageId, peeked.MessageText, peeked.Body.ToString(), peeked.DequeueCount));
        Assert.Equal((sent.InsertionTime, sent.ExpirationTime), (peeked.InsertedOn, peeked.ExpiresOn));
        Assert.Equal(1, (await queue.ReceiveMessagesAsync(1, Hour)).Value.Single().DequeueCount);
    }
}
