namespace EmaPain.App.Tests.Stage;

/// <summary>A port that broke on purpose.</summary>
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
