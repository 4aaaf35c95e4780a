namespace EmaPain.App.Casework;

/// <summary>Others kept writing the same participation; the queue tries again.</summary>
public sealed class CaseCollisionException : Exception
{
    public CaseCollisionException()
    {
    }

    public CaseCollisionException(string message)
        : base(message)
    {
    }

    public CaseCollisionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
