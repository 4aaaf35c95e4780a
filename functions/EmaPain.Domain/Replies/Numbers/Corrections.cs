namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Follows a person who corrects the text in the same breath: <c>5, sorry, 6</c>, <c>5 4 3 no wait 5 4 2</c>.</summary>
internal static class Corrections
{
    private static readonly string[][] Strong =
    [
        ["change", "it", "to"], ["change", "that", "to"], ["i", "mean"], ["i", "meant"], ["meant"], ["make", "that"], ["make", "it"], ["no", "wait"], ["scratch", "that"], ["correction"], ["or", "rather"], ["rather"],
        ["quise", "decir"], ["digo"], ["mejor", "dicho"], ["correccion"], ["no", "espera"],
    ];

    private static readonly string[][] Weak = [["sorry"], ["oops"], ["wait"], ["actually"], ["perdon"], ["espera"], ["no"]];

    /// <summary>What a word of correction says.</summary>
    private enum Sign
    {
        Weak,
        Strong,
        BareNo,
    }

    public static void Apply(Draft draft)
    {
        for (var at = draft.Pieces.Count - 1; at > 0; at--)
        {
            var strong = Array.Exists(Strong, marker => draft.Reads(at, marker));
            var weak = Array.Exists(Weak, marker => draft.Reads(at, marker)) || (draft.IsMark(at, '*') && draft.IsNumber(at + 1));
            if (strong || weak)
            {
                var left = Enumerable.Range(0, at).Where(draft.IsNumber).ToList();
                var right = Enumerable.Range(at, draft.Pieces.Count - at).Where(draft.IsNumber).ToList();
                Judge(draft, left, right, IsBareNo(draft, at) ? Sign.BareNo : strong && IsBetweenNumbers(draft, at) ? Sign.Strong : Sign.Weak);
                return;
            }
        }
    }

    private static void Judge(Draft draft, List<int> left, List<int> right, Sign sign)
    {
        var hasNames = draft.Pieces.Any(piece => piece.Kind == PieceKind.Name);
        if (left.Count == 0 || right.Count == 0 || hasNames)
        {
            return;
        }

        if (sign == Sign.BareNo)
        {
            // "5 no 6" may correct or may deny.
            left.Concat(right).ToList().ForEach(at => draft.Mark(at, Doubt.Unclear));
        }
        else if (left.Count == right.Count && right[0] - left[^1] <= 5)
        {
            left.ForEach(at => draft.Mark(at, Doubt.Aside));
        }
        else if (sign == Sign.Strong)
        {
            right.ForEach(at => draft.Mark(at, Doubt.Unclear));
        }
    }

    private static bool IsBetweenNumbers(Draft draft, int at) => Enumerable.Range(1, 3).Any(i => draft.IsNumber(at - i));

    private static bool IsBareNo(Draft draft, int at) => draft.Reads(at, "no") && draft.IsNumber(at - 1) && draft.IsNumber(at + 1);
}
