using Azure;
using Azure.Storage.Queues.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class QueueReceiptTests(AzuriteFixture fixture)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_receipt_of_an_earlier_receive_neither_deletes_nor_updates()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync("text");
        var first = await queue.WhenVisibleAsync(TimeSpan.FromSeconds(1));
        var second = await queue.WhenVisibleAsync(Hour);

        var deletion = await Assert.ThrowsAsync<RequestFailedException>(() => queue.DeleteMessageAsync(first.MessageId, first.PopReceipt));
        var update = await Assert.ThrowsAsync<RequestFailedException>(
            () => queue.UpdateMessageAsync(first.MessageId, first.PopReceipt, visibilityTimeout: Hour));
        Assert.All(new[] { deletion, update }, refusal =>
            Assert.Contains($"{refusal.Status} {refusal.ErrorCode}", new[] { "400 PopReceiptMismatch", "404 MessageNotFound" }));

        await queue.DeleteMessageAsync(second.MessageId, second.PopReceipt);
        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_message_cannot_be_deleted_twice()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        SendReceipt sent = await queue.SendMessageAsync("text");
        await queue.DeleteMessageAsync(sent.MessageId, sent.PopReceipt);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => queue.DeleteMessageAsync(sent.MessageId, sent.PopReceipt));
        Assert.Equal((404, "MessageNotFound"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task An_update_renews_the_lease_and_makes_a_new_receipt()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync("text");
        var message = (await queue.ReceiveMessagesAsync(1, TimeSpan.FromMinutes(1))).Value.Single();
        UpdateReceipt update = await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: Hour);

        Assert.NotEqual(message.PopReceipt, update.PopReceipt);
        Assert.True(update.NextVisibleOn > message.NextVisibleOn);
        await Assert.ThrowsAsync<RequestFailedException>(() => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt));
        await queue.DeleteMessageAsync(message.MessageId, update.PopReceipt);
    }

    [Fact]
    public async Task An_update_without_a_text_keeps_the_text()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync("the text that was sent");
        var message = (await queue.ReceiveMessagesAsync(1, Hour)).Value.Single();
        await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt);
        Assert.Equal("the text that was sent", (await queue.WhenVisibleAsync(Hour)).MessageText);
    }

    [Fact]
    public async Task An_update_with_a_text_replaces_it_and_no_time_makes_it_visible_at_once()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync("old");
        var message = (await queue.ReceiveMessagesAsync(1, Hour)).Value.Single();
        await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, "new <&> text");

        var again = await queue.WhenVisibleAsync(Hour);
        Assert.Equal(("new <&> text", 2L), (again.MessageText, again.DequeueCount));
    }
}
