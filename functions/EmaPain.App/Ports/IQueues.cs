namespace EmaPain.App.Ports;

/// <summary>The queues between the functions; at-least-once, unordered.</summary>
public interface IQueues
{
    /// <summary>Puts a message, visible after <paramref name="delay"/> (machine time).</summary>
    Task SendAsync<TMessage>(string queue, TMessage message, TimeSpan delay, CancellationToken cancel);

    /// <summary>Puts a message as the text that it was before; for replay.</summary>
    Task SendRawAsync(string queue, string body, CancellationToken cancel);
}
