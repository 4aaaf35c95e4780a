using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Hosting;

/// <summary>One message from lease to end: run, then delete, give back or move to the poison queue, as the Functions host does.</summary>
internal sealed class QueueMessageRun(
    FunctionMethod.Queue function,
    QueueClient queue,
    QueueClient? poison,
    QueuePace pace,
    FunctionInvoker invoker,
    IServiceProvider services,
    ILogger<QueueMessageRun> log,
    CancellationToken stopped)
{
    /// <summary>Returns the delay after which the message comes back, or null if it is done with.</summary>
    public async Task<TimeSpan?> ProcessAsync(QueueMessage message)
    {
        await using var lease = new MessageLease(queue, message, pace.Lease);
        if (poison is not null && message.DequeueCount > pace.MaxDequeueCount)
        {
            return await ConcludeAsync(held => MoveToPoisonAsync(message, held), lease);
        }

        lease.KeepRenewing();
        var succeeded = await InvokeAsync(message);
        await lease.StopRenewingAsync();
        return (succeeded, poison) switch
        {
            (true, _) => await ConcludeAsync(DeleteAsync, lease),
            (false, not null) when message.DequeueCount >= pace.MaxDequeueCount => await ConcludeAsync(held => MoveToPoisonAsync(message, held), lease),
            (false, not null) => await ConcludeAsync(GiveBackAsync, lease),

            // A poison queue has no poison queue of its own: the host leaves the message hidden until its lease ends.
            (false, null) => null,
        };
    }

    private async Task<bool> InvokeAsync(QueueMessage message)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            await invoker.InvokeAsync(function, scope.ServiceProvider, parameter => QueueArgument.Of(parameter, message, stopped), stopped);
            return true;
        }
        catch (Exception)
        {
            // Logged and counted by the invoker; whatever it was, the message decides what follows.
            return false;
        }
    }

    private async Task<TimeSpan?> ConcludeAsync(Func<MessageLease, Task<TimeSpan?>> conclude, MessageLease lease)
    {
        try
        {
            return await conclude(lease);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            log.LogWarning(
                "A message of queue {Queue} could not be concluded ({Code}); it comes back when its lease ends.",
                queue.Name, (e as RequestFailedException)?.ErrorCode ?? e.Message);
            return null;
        }
    }

    private async Task<TimeSpan?> DeleteAsync(MessageLease lease)
    {
        await queue.DeleteMessageAsync(lease.MessageId, lease.PopReceipt, CancellationToken.None);
        return null;
    }

    private async Task<TimeSpan?> GiveBackAsync(MessageLease lease)
    {
        await lease.HideForAsync(pace.RetryDelay);
        return pace.RetryDelay;
    }

    private async Task<TimeSpan?> MoveToPoisonAsync(QueueMessage message, MessageLease lease)
    {
        await poison!.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body.ToString());
        return await DeleteAsync(lease);
    }
}
