namespace EmaPain.Azure.Mail;

/// <summary>The mail server is out of reach, busy or refuses our login; trying again later is worth it. Names no address.</summary>
public sealed class MailNotTakenException : Exception
{
    public MailNotTakenException()
    {
    }

    public MailNotTakenException(string message)
        : base(message)
    {
    }

    public MailNotTakenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
