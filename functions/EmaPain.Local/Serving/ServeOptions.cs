namespace EmaPain.Local.Serving;

/// <summary>How to serve a trial.</summary>
public sealed record ServeOptions
{
    /// <summary>The study that the page begins with.</summary>
    public required string Study { get; init; }

    /// <summary>Port of the phone page; none: any.</summary>
    public int? Port { get; init; }

    /// <summary>Whether what has no port of its own takes the one that people know it by, if that is free.</summary>
    public bool UsesUsualPorts { get; init; }

    /// <summary>Whether the trial runs on the machine's clock.</summary>
    public bool IsRealTime { get; init; }

    /// <summary>Where the storage accounts stay; none: in memory.</summary>
    public string? Folder { get; init; }
}
