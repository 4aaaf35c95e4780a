using EmaPain.App.Ports;
using EmaPain.Domain.Json;
using NodaTime;

namespace EmaPain.App.Tests.Stage;

/// <summary>Queues that hide a message for its delay and give it back until it is done.</summary>
internal sealed class LiveQueues(SetClock clock) : IQueues
{
    private readonly List<LiveMessage> waiting = [];
    private int count;

    public IReadOnlyList<LiveMessage> Waiting => waiting;

    public IReadOnlyList<TMessage> On<TMessage>(string queue) =>
        [.. waiting.Where(message => message.Queue == queue).Select(message => DomainJson.Read<TMessage>(message.Body))];

    public Task<MessageReceipt> SendAsync<TMessage>(string queue, TMessage message, TimeSpan delay, CancellationToken cancel)
    {
        var id = $"{++count}";
        waiting.Add(new LiveMessage(queue, DomainJson.Write(message), clock.Now + Duration.FromTimeSpan(delay), Id: id));
        return Task.FromResult(new MessageReceipt(queue, id, ""));
    }

    public Task TakeBackAsync(MessageReceipt receipt, CancellationToken cancel)
    {
        waiting.RemoveAll(message => message.Id == receipt.Message);
        return Task.CompletedTask;
    }

    public Task SendRawAsync(string queue, string body, CancellationToken cancel)
    {
        waiting.Add(new LiveMessage(queue, body, clock.Now));
        return Task.CompletedTask;
    }

    /// <summary>Takes the next message that can be seen.</summary>
    public LiveMessage? Take()
    {
        var next = waiting.Find(message => message.VisibleAt <= clock.Now);
        if (next is not null)
        {
            waiting.Remove(next);
        }

        return next;
    }

    /// <summary>Gives back a message that failed, at the end.</summary>
    public void GiveBack(LiveMessage message) => waiting.Add(message);

    public Instant? NextVisible() => waiting.Count == 0 ? null : waiting.Min(message => message.VisibleAt);
}
