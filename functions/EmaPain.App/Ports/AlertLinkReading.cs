namespace EmaPain.App.Ports;

/// <summary>What a token of an acknowledge link is.</summary>
public abstract record AlertLinkReading
{
    private AlertLinkReading()
    {
    }

    /// <summary>Ours, and in time.</summary>
    public sealed record Valid(AlertLink Link) : AlertLinkReading;

    /// <summary>Ours, but its time is over.</summary>
    public sealed record Expired : AlertLinkReading;

    /// <summary>Not ours, or changed.</summary>
    public sealed record Invalid : AlertLinkReading;
}
