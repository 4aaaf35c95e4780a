namespace EmaPain.Local.Parts;

/// <summary>A part that the trial stands on (storage, mailbox) did not start; the message names the remedy.</summary>
public sealed class PartFailedException : Exception
{
    public PartFailedException()
    {
    }

    public PartFailedException(string message)
        : base(message)
    {
    }

    public PartFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether another port may help: somebody else listens there, or took it a moment ago.</summary>
    public bool IsAboutPort { get; init; }

    /// <summary>Somebody else listens where the part has to.</summary>
    public static PartFailedException PortTaken(string part, int port, Exception? cause = null) => new(
        $"{part} cannot start: port {port} of 127.0.0.1 is taken. Stop the program that listens there, or choose another port.", cause!)
    {
        IsAboutPort = true,
    };
}
