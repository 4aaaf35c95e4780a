namespace EmaPain.Azure.Tables;

/// <summary>A stored contact does not open with the configured keys; the message names the remedy and no contact.</summary>
public sealed class ContactUnreadableException : Exception
{
    public ContactUnreadableException()
    {
    }

    public ContactUnreadableException(string message)
        : base(message)
    {
    }

    public ContactUnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
