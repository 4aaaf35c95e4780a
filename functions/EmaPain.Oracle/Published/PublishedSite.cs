namespace EmaPain.Oracle.Published;

/// <summary>Where a person is cared for, and the number that texts.</summary>
public sealed record PublishedSite(string Id, string SenderNumber, string SenderKind, string ContactPhone)
{
    /// <summary>On toll-free numbers the carrier itself acts on STOP and START and confirms them.</summary>
    public bool CarrierKeepsOptOuts => SenderKind == "tollFree";
}
