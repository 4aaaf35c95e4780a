using System.Diagnostics;
using Azure;
using Azure.Core;
using Azure.Storage.Queues;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Azure.Options;

namespace EmaPain.Azure.Queues;

/// <summary>The queues of the operations account; messages lie there as Base64 of JSON, which is what the Functions host reads.</summary>
public sealed class StorageQueues(QueueServiceClient service) : IQueues
{
    /// <summary>A message waits until it is dealt with; the service's default of 7 days would lose it in a long outage.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private const string MessageIsGone = "MessageNotFound";
    private const string ReceiptIsOld = "PopReceiptMismatch";
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7);

    /// <summary>The encoding that host.json states for the triggers.</summary>
    public static QueueClientOptions ClientOptions() => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <summary>The queues of an account, by connection string or by endpoint with a credential.</summary>
    public static QueueServiceClient ClientOf(StorageAccountOptions account, TokenCredential credential) => account.ConnectionString is { Length: > 0 } connection
        ? new QueueServiceClient(connection, ClientOptions())
        : new QueueServiceClient(account.QueueEndpoint, credential, ClientOptions());

    public async Task<MessageReceipt> SendAsync<TMessage>(string queue, TMessage message, TimeSpan delay, CancellationToken cancel)
    {
        using var step = Trail.Begin($"{TelemetryNames.Enqueue} {queue}", ActivityKind.Producer);
        return await PutAsync(queue, MessageText.Write(message), delay, cancel);
    }

    public async Task TakeBackAsync(MessageReceipt receipt, CancellationToken cancel)
    {
        try
        {
            await service.GetQueueClient(receipt.Queue).DeleteMessageAsync(receipt.Message, receipt.Receipt, cancel);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is MessageIsGone or ReceiptIsOld)
        {
            // Somebody has received it.
        }
    }

    public Task SendRawAsync(string queue, string body, CancellationToken cancel) => PutAsync(queue, body, TimeSpan.Zero, cancel);

    private async Task<MessageReceipt> PutAsync(string queue, string body, TimeSpan delay, CancellationToken cancel)
    {
        var put = (await service.GetQueueClient(queue).SendMessageAsync(body, WholeSeconds(delay), Forever, cancel)).Value;
        return new MessageReceipt(queue, put.MessageId, put.PopReceipt);
    }

    /// <summary>Never earlier than asked for: the service counts whole seconds.</summary>
    private static TimeSpan WholeSeconds(TimeSpan delay)
    {
        var bounded = delay < TimeSpan.Zero ? TimeSpan.Zero : delay > LongestDelay ? LongestDelay : delay;
        return TimeSpan.FromSeconds(Math.Ceiling(bounded.TotalSeconds));
    }
}
