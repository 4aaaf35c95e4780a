namespace EmaPain.Domain.Studies;

/// <summary>Something that people are stratified by, such as concurrent PTSD care.</summary>
public sealed record StratumFactor
{
    /// <summary>Letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The values that it can have.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
