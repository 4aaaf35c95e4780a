namespace EmaPain.App.Ports;

/// <summary>The queues between the functions; at-least-once, unordered.</summary>
public interface IQueues
{
    /// <summary>Puts a message, visible after <paramref name="delay"/> (machine time).</summary>
    /// <returns>What takes it back.</returns>
    Task<MessageReceipt> SendAsync<TMessage>(string queue, TMessage message, TimeSpan delay, CancellationToken cancel);

    /// <summary>Takes back a message that nobody has received; one that somebody has received is theirs.</summary>
    Task TakeBackAsync(MessageReceipt receipt, CancellationToken cancel);

    /// <summary>Puts a message as the text that it was before; for replay.</summary>
    Task SendRawAsync(string queue, string body, CancellationToken cancel);
}
