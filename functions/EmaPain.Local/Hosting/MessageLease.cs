using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace EmaPain.Local.Hosting;

/// <summary>The right to a message while it runs; renewed long before it ends, so that on a busy machine nobody else gets it either.</summary>
internal sealed class MessageLease(QueueClient queue, QueueMessage message, TimeSpan length) : IAsyncDisposable
{
    private readonly CancellationTokenSource concluded = new();
    private Task renewing = Task.CompletedTask;

    public string MessageId => message.MessageId;

    public string PopReceipt { get; private set; } = message.PopReceipt;

    public void KeepRenewing() => renewing = RenewAsync();

    /// <summary>After this nobody else changes the pop receipt.</summary>
    public async Task StopRenewingAsync()
    {
        await concluded.CancelAsync();
        await renewing;
    }

    public async Task HideForAsync(TimeSpan time)
    {
        UpdateReceipt receipt = await queue.UpdateMessageAsync(MessageId, PopReceipt, visibilityTimeout: time);
        PopReceipt = receipt.PopReceipt;
    }

    public async ValueTask DisposeAsync()
    {
        await StopRenewingAsync();
        concluded.Dispose();
    }

    private async Task RenewAsync()
    {
        while (!concluded.IsCancellationRequested)
        {
            await Task.Delay(length / 4, concluded.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!concluded.IsCancellationRequested)
                {
                    await HideForAsync(length);
                }
            }
            catch (Exception)
            {
                // Tried again after the next quarter; at the end the outdated receipt is refused and said in the log.
            }
        }
    }
}
