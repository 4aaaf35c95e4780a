namespace EmaPain.App.Ports;

/// <summary>Neither a participation's state nor its history can be read; somebody has to put its rows back from a backup.</summary>
public sealed class UnreadableParticipationException : Exception
{
    public UnreadableParticipationException()
    {
    }

    public UnreadableParticipationException(string message)
        : base(message)
    {
    }

    public UnreadableParticipationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
