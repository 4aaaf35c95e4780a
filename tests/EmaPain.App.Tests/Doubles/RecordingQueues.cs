using System.Collections.Concurrent;
using EmaPain.App.Ports;
using EmaPain.Domain.Json;

namespace EmaPain.App.Tests.Doubles;

/// <summary>Queues in memory: remembers what was put where, in order.</summary>
public sealed class RecordingQueues : IQueues
{
    private readonly ConcurrentQueue<QueuedMessage> all = new();

    public IReadOnlyList<QueuedMessage> All => [.. all];

    public IReadOnlyList<QueuedMessage> On(string queue) => [.. all.Where(message => message.Queue == queue)];

    public IReadOnlyList<TMessage> On<TMessage>(string queue) => [.. On(queue).Select(message => DomainJson.Read<TMessage>(message.Body))];

    public Task SendAsync<TMessage>(string queue, TMessage message, TimeSpan delay, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        all.Enqueue(new QueuedMessage(queue, DomainJson.Write(message), delay));
        return Task.CompletedTask;
    }

    public Task SendRawAsync(string queue, string body, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        all.Enqueue(new QueuedMessage(queue, body, TimeSpan.Zero));
        return Task.CompletedTask;
    }

    public void Clear() => all.Clear();
}
