namespace EmaPain.Local.Serving;

/// <summary>How to serve a trial.</summary>
public sealed record ServeOptions
{
    /// <summary>The study that the page begins with.</summary>
    public required string Study { get; init; }

    /// <summary>Port of the phone page; none: the usual one, or a free one where that is taken.</summary>
    public int? Port { get; init; }

    /// <summary>Whether the trial runs on the machine's clock.</summary>
    public bool IsRealTime { get; init; }

    /// <summary>Where the storage accounts stay; none: in memory.</summary>
    public string? Folder { get; init; }
}
