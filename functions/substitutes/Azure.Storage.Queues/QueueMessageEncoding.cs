namespace Azure.Storage.Queues;

/// <summary>How a message's bytes become the text that lies in the queue.</summary>
public enum QueueMessageEncoding
{
    /// <summary>The text lies there as it is.</summary>
    None = 0,

    /// <summary>The Base64 of its UTF-8 bytes lies there, as the Functions host expects by default.</summary>
    Base64 = 1,
}
