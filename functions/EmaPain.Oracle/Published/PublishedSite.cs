namespace EmaPain.Oracle.Published;

/// <summary>Where a person is cared for, and the number that texts.</summary>
public sealed record PublishedSite(string Id, string SenderNumber, string SenderKind, string ContactPhone)
{
    /// <summary>The zone of its calendar; none: that of the person.</summary>
    public string? Zone { get; init; }

    /// <summary>Days beside weekends on which nobody works there.</summary>
    public IReadOnlyList<string> Holidays { get; init; } = [];

    /// <summary>On toll-free numbers the carrier itself acts on STOP and START and confirms them.</summary>
    public bool CarrierKeepsOptOuts => SenderKind == "tollFree";
}
