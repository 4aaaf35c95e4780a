using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Instruments;

/// <summary>One question of an instrument, answered with one whole number of its scale.</summary>
public sealed record Item
{
    /// <summary>The id with its instrument in front, for example <c>PEG.enjoyment</c>.</summary>
    public required ItemId Id { get; init; }

    public required ScaleId Scale { get; init; }

    /// <summary>The question on its own, per language; sent when it is the only one open.</summary>
    public required IReadOnlyDictionary<string, string> Question { get; init; }

    /// <summary>The words by which people name the item in a reply, per language, in lower case.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; init; }

    public ZeroWords ZeroWords { get; init; } = ZeroWords.Digits;

    /// <summary>Code in LOINC, where one is known; configuration, since sources disagree (facts/domain.md section 7).</summary>
    public string? Loinc { get; init; }

    /// <summary>Name of the item among the HEAL common data elements, where one is known.</summary>
    public string? HealCde { get; init; }

    /// <summary>Whether a person may call both by one name.</summary>
    public bool SharesNameWith(Item other) => Names.Any(names => other.Names.GetValueOrDefault(names.Key, []).Intersect(names.Value, StringComparer.OrdinalIgnoreCase).Any());
}
