namespace EmaPain.App.Casework;

/// <summary>An input was judged and committed, but not all of its effects could be carried out; the queue tries again.</summary>
public sealed class EffectsLeftOpenException : Exception
{
    public EffectsLeftOpenException()
    {
    }

    public EffectsLeftOpenException(string message)
        : base(message)
    {
    }

    public EffectsLeftOpenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
