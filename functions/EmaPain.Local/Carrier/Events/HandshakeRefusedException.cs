namespace EmaPain.Local.Carrier.Events;

/// <summary>A webhook did not answer the validation handshake as Event Grid asks; the subscription is not live.</summary>
public sealed class HandshakeRefusedException : Exception
{
    public HandshakeRefusedException()
    {
    }

    public HandshakeRefusedException(string message)
        : base(message)
    {
    }

    public HandshakeRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
