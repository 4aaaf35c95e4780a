using Azure;
using Azure.Storage.Queues.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

[Collection(AzuriteCollection.Name)]
public sealed class QueueSendingTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task The_receipt_of_sending_deletes_the_message()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        SendReceipt receipt = await queue.SendMessageAsync("text", CancellationToken.None);
        Assert.Equal(receipt.MessageId, (await queue.PeekMessagesAsync()).Value.Single().MessageId);

        Assert.Equal(204, (await queue.DeleteMessageAsync(receipt.MessageId, receipt.PopReceipt)).Status);
        Assert.Empty((await queue.PeekMessagesAsync()).Value);
    }

    [Fact]
    public async Task A_message_lives_seven_days_unless_told_otherwise()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        SendReceipt week = await queue.SendMessageAsync("week");
        SendReceipt hour = await queue.SendMessageAsync("hour", timeToLive: TimeSpan.FromHours(1));
        SendReceipt ever = await queue.SendMessageAsync("ever", timeToLive: TimeSpan.FromSeconds(-1));

        Assert.Equal(TimeSpan.FromDays(7), week.ExpirationTime - week.InsertionTime);
        Assert.Equal(TimeSpan.FromHours(1), hour.ExpirationTime - hour.InsertionTime);
        Assert.Equal(9999, ever.ExpirationTime.Year);
    }

    [Fact]
    public async Task An_expired_message_is_gone()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync("short", timeToLive: TimeSpan.FromSeconds(1));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await queue.PeekMessagesAsync(1, patience.Token)).Value.Length > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }

        Assert.Empty((await queue.ReceiveMessagesAsync(1)).Value);
    }

    [Fact]
    public async Task A_message_sent_hidden_is_neither_received_nor_peeked_before_its_time()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        SendReceipt receipt = await queue.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromHours(1), timeToLive: TimeSpan.FromHours(2));
        Assert.Equal(TimeSpan.FromHours(1), receipt.TimeNextVisible - receipt.InsertionTime);
        Assert.Empty((await queue.ReceiveMessagesAsync(1)).Value);
        Assert.Empty((await queue.PeekMessagesAsync(1)).Value);
    }

    [Fact]
    public async Task A_visibility_beyond_seven_days_is_refused()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => queue.SendMessageAsync("text", visibilityTimeout: TimeSpan.FromDays(8)));
        Assert.Equal((400, "OutOfRangeQueryParameterValue"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task More_than_64_KiB_is_413()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await queue.SendMessageAsync(new string('x', 64 * 1024));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => queue.SendMessageAsync(new string('x', (64 * 1024) + 1)));
        Assert.Equal((413, "RequestBodyTooLarge"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_cancelled_send_sends_nothing()
    {
        var queue = await TestQueues.CreateAsync(fixture);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.SendMessageAsync("text", new CancellationToken(canceled: true)));
        Assert.Empty((await queue.PeekMessagesAsync(1)).Value);
    }
}
