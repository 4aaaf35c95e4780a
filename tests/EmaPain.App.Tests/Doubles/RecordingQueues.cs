using System.Collections.Concurrent;
using System.Globalization;
using EmaPain.App.Ports;
using EmaPain.Domain.Json;

namespace EmaPain.App.Tests.Doubles;

/// <summary>Queues in memory: remembers what was put where and not taken back, in order.</summary>
public sealed class RecordingQueues : IQueues
{
    private readonly ConcurrentDictionary<int, QueuedMessage> all = new();
    private int count;

    public IReadOnlyList<QueuedMessage> All => [.. all.OrderBy(put => put.Key).Select(put => put.Value)];

    public IReadOnlyList<QueuedMessage> On(string queue) => [.. All.Where(message => message.Queue == queue)];

    public IReadOnlyList<TMessage> On<TMessage>(string queue) => [.. On(queue).Select(message => DomainJson.Read<TMessage>(message.Body))];

    public Task<MessageReceipt> SendAsync<TMessage>(string queue, TMessage message, TimeSpan delay, CancellationToken cancel) =>
        Task.FromResult(Put(new QueuedMessage(queue, DomainJson.Write(message), delay), cancel));

    public Task TakeBackAsync(MessageReceipt receipt, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        all.TryRemove(int.Parse(receipt.Message, CultureInfo.InvariantCulture), out _);
        return Task.CompletedTask;
    }

    public Task SendRawAsync(string queue, string body, CancellationToken cancel)
    {
        Put(new QueuedMessage(queue, body, TimeSpan.Zero), cancel);
        return Task.CompletedTask;
    }

    public void Clear() => all.Clear();

    private MessageReceipt Put(QueuedMessage message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var id = Interlocked.Increment(ref count);
        all[id] = message;
        return new MessageReceipt(message.Queue, id.ToString(CultureInfo.InvariantCulture), "");
    }
}
