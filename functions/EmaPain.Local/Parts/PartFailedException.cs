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
}
