namespace EmaPain.Azure.Sms;

/// <summary>The circuit was open before any attempt of the call began: nothing can have gone out.</summary>
public sealed class CircuitOpenException : Exception
{
    public CircuitOpenException()
    {
    }

    public CircuitOpenException(string message)
        : base(message)
    {
    }

    public CircuitOpenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>When the circuit lets a call through again; nothing where it is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
