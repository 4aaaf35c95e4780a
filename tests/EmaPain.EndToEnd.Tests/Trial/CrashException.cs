namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A worker died; nothing in the product knows this exception.</summary>
public sealed class CrashException : Exception
{
    public CrashException()
    {
    }

    public CrashException(string message)
        : base(message)
    {
    }

    public CrashException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
