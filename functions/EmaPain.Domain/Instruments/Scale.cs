using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Instruments;

/// <summary>A response scale of whole numbers from <see cref="Minimum"/> to <see cref="Maximum"/>, both included.</summary>
public sealed record Scale
{
    public required ScaleId Id { get; init; }

    public required int Minimum { get; init; }

    public required int Maximum { get; init; }

    /// <summary>What the lowest value means, per language.</summary>
    public required IReadOnlyDictionary<string, string> MinimumAnchor { get; init; }

    /// <summary>What the highest value means, per language.</summary>
    public required IReadOnlyDictionary<string, string> MaximumAnchor { get; init; }
}
