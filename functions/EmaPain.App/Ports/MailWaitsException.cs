namespace EmaPain.App.Ports;

/// <summary>No way of mail is free for a mail of this urgency now: the hour's share of it is spent. Nothing was sent. Names no address.</summary>
public sealed class MailWaitsException : Exception
{
    public MailWaitsException()
    {
    }

    public MailWaitsException(string message)
        : base(message)
    {
    }

    public MailWaitsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How long until there may be room.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(5);
}
