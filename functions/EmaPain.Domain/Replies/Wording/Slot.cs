using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>One place of a phrase.</summary>
internal sealed class Slot
{
    public required SlotKind Kind { get; init; }

    public required bool Optional { get; init; }

    /// <summary>The end of a clause will do in the place of a word.</summary>
    public required bool OrEnd { get; init; }

    public required FrozenSet<string> Exact { get; init; }

    public required string[] Stems { get; init; }

    public static Slot Parse(string written, IReadOnlyDictionary<string, string> sets)
    {
        var optional = written.EndsWith('?');
        var alternatives = written.TrimEnd('?').Split('|').SelectMany(part => Expand(part, sets)).ToArray();
        var stems = alternatives.Where(alternative => alternative.EndsWith('+')).Select(stem => stem[..^1]).ToArray();
        var kind = alternatives[0] switch { "_" => SlotKind.Any, "#" => SlotKind.Number, "*" => SlotKind.Gap, "$" => SlotKind.End, _ => SlotKind.Word };
        return new Slot
        {
            Kind = kind,
            Optional = optional,
            OrEnd = kind == SlotKind.Word && alternatives.Contains("$"),
            // A slot with stems can begin with words that no list holds.
            Exact = (kind == SlotKind.Word && stems.Length == 0 ? alternatives : []).ToFrozenSet(),
            Stems = kind == SlotKind.Word && stems.Length > 0 ? [.. alternatives.Select(alternative => alternative.TrimEnd('+'))] : [],
        };
    }

    public bool Fits(Word word) => Kind switch
    {
        SlotKind.Any => true,
        SlotKind.Number => word.IsNumber,
        _ => Exact.Count > 0 ? word.IsIn(Exact) : Array.Exists(Stems, stem => Begins(word, stem)),
    };

    private static bool Begins(Word word, string stem) =>
        word.Text.StartsWith(stem, StringComparison.Ordinal) || word.Forms.Any(form => form.StartsWith(stem, StringComparison.Ordinal));

    private static IEnumerable<string> Expand(string part, IReadOnlyDictionary<string, string> sets) =>
        part.StartsWith('<') ? sets[part[1..^1]].Split('|').SelectMany(inner => Expand(inner, sets)) : [part];
}
