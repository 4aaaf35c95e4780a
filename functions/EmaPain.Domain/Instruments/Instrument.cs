using System.Text.Json.Serialization;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Instruments;

/// <summary>A set of items that one text asks together, or one text each in their order.</summary>
public sealed record Instrument
{
    public required InstrumentId Id { get; init; }

    /// <summary>Version of wording and scales; stands in every research row.</summary>
    public required string Version { get; init; }

    /// <summary>Where wording and scales come from, or that they are a placeholder.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the instrument's form among the HEAL common data elements, where one is known.</summary>
    public string? HealCrf { get; init; }

    /// <summary>Name of the score among the HEAL common data elements, where one is known.</summary>
    public string? HealScoreCde { get; init; }

    public required ScoreKind Score { get; init; }

    /// <summary>The text that asks all items at once, per language; or the first, where they are asked one by one.</summary>
    public required IReadOnlyDictionary<string, string> Prompt { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Whether each item is asked in a text of its own: the prompt is the question of the first.</summary>
    [JsonIgnore]
    public bool AsksOneByOne => Items.Count > 1 && Prompt.All(prompt => Items[0].Question.GetValueOrDefault(prompt.Key) == prompt.Value);
}
