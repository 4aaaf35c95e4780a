namespace EmaPain.App.Bodies;

/// <summary>A request's body, or why it was not read.</summary>
public abstract record BodyReading
{
    private BodyReading()
    {
    }

    public sealed record Whole(string Text) : BodyReading;

    public sealed record Empty : BodyReading;

    /// <summary>Larger than allowed, whatever its Content-Length says or does not say.</summary>
    public sealed record TooLarge : BodyReading;
}
