using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using EmaPain.Azure.Tests.Storage;

namespace EmaPain.Azure.Tests.Queues;

/// <summary>Queues that no other test of this run uses.</summary>
internal static class TestQueues
{
    private static int made;

    public static string Name() => $"queue-tests-{Interlocked.Increment(ref made)}";

    public static async Task<QueueClient> CreateAsync(AzuriteFixture fixture, QueueMessageEncoding encoding = QueueMessageEncoding.None)
    {
        var queue = Client(fixture, Name(), encoding);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    public static QueueClient Client(AzuriteFixture fixture, string name, QueueMessageEncoding encoding = QueueMessageEncoding.None) =>
        new(fixture.Azurite.Operations, name, new QueueClientOptions { MessageEncoding = encoding });

    /// <summary>Receives until a message is visible.</summary>
    public static async Task<QueueMessage> WhenVisibleAsync(this QueueClient queue, TimeSpan visibilityTimeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var messages = await queue.ReceiveMessagesAsync(1, visibilityTimeout, patience.Token);
            if (messages.Value.Length > 0)
            {
                return messages.Value[0];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }
}
