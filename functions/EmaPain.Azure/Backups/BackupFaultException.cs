namespace EmaPain.Azure.Backups;

/// <summary>A backup or a restore cannot go on; the message names the place and the remedy.</summary>
public sealed class BackupFaultException : Exception
{
    public BackupFaultException()
    {
    }

    public BackupFaultException(string message)
        : base(message)
    {
    }

    public BackupFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
