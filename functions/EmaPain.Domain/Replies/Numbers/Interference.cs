using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Names the items whose scale runs from not interfering to interfering by that word: <c>both interference questions 8, pain itself 6</c>.</summary>
internal static class Interference
{
    private static readonly FrozenSet<string> Words = WordSet.Of("interference interferences interfering interferencia interferencias");
    private static readonly FrozenSet<string> Before = WordSet.Of("the both two las dos ambas de los");
    private static readonly FrozenSet<string> After = WordSet.Of("questions question ones items parts part preguntas numbers two dos");

    public static void Apply(Draft draft)
    {
        var items = draft.Context.Due.Where(item => item.Anchors.Any(anchor => anchor.Words.Contains("interf", StringComparison.OrdinalIgnoreCase))).ToList();
        if (items.Count < 2)
        {
            return;
        }

        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsWord(at, Words) && !draft.IsWord(at + 1, "with", "in", "con", "en"))
            {
                var first = at;
                while (first > 0 && (draft.IsWord(first - 1, Before) || (draft.At(first - 1) is { Kind: PieceKind.Number, Text: "two" or "dos" or "2" } && draft.IsWord(first - 2, Before))))
                {
                    first--;
                }

                var last = at;
                while (draft.IsWord(last + 1, After) || draft.At(last + 1) is { Kind: PieceKind.Number, Text: "ones" })
                {
                    last++;
                }

                draft.Name(first, last - first + 1, items);
                at = first;
            }
        }
    }
}
