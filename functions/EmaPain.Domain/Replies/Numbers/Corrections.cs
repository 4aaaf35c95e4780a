namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Follows a person who corrects the text in the same breath: <c>5, sorry, 6</c>, <c>5 4 3 no wait 5 4 2</c>, <c>pain 5 no wait 6, stress 4</c>.</summary>
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
        Settle(draft);
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

    /// <summary>Of two numbers that a person wavers between, the text itself takes one: <c>6 or 7 but let's say 7</c>, <c>between 4 and 5 so 5</c>.</summary>
    private static void Settle(Draft draft)
    {
        var numbers = Enumerable.Range(0, draft.Pieces.Count).Where(draft.IsNumber).Take(4).ToList();
        if (draft.Context.Due.Length == 1 && numbers is [var first, var second, var last]
            && draft.Pieces[last].Doubt == Doubt.None && draft.Pieces[first].Doubt == Doubt.Unclear && draft.Pieces[second].Doubt == Doubt.Unclear
            && draft.Pieces[last].Value is var taken && (taken == draft.Pieces[first].Value || taken == draft.Pieces[second].Value)
            && Enumerable.Range(second + 1, last - second - 1).Any(at => draft.IsWord(at, "so", "say", "with", "call", "put", "digamos", "diria", "pongo")))
        {
            draft.Mark(first, Doubt.Aside);
            draft.Mark(second, Doubt.Aside);
        }
    }

    private static void Judge(Draft draft, List<int> left, List<int> right, Sign sign)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return;
        }

        if (draft.Pieces.Any(piece => piece.Kind == PieceKind.Name))
        {
            JudgeNamed(draft, left[^1], right[0], sign);
            return;
        }

        if (sign == Sign.BareNo)
        {
            // "5 no 6" may correct or may deny.
            left.Concat(right).ToList().ForEach(at => draft.Mark(at, Doubt.Unclear));
        }
        else if ((left.Count == right.Count || SaysOneNumber(draft, right)) && right[0] - left[^1] <= 5)
        {
            left.ForEach(at => draft.Mark(at, Doubt.Aside));
        }
        else if (sign == Sign.Strong)
        {
            right.ForEach(at => draft.Mark(at, Doubt.Unclear));
        }
    }

    /// <summary><c>5 no wait 6. Final answer 6</c>.</summary>
    private static bool SaysOneNumber(Draft draft, List<int> right) => draft.Context.Due.Length == 1 && right.Select(at => draft.Pieces[at].Value).Distinct().Count() == 1;

    /// <summary>Of two numbers behind one name, with no other name between, the second counts.</summary>
    private static void JudgeNamed(Draft draft, int left, int right, Sign sign)
    {
        if (right - left <= 5 && draft.At(left - 1) is { } before && (before.Kind == PieceKind.Name || draft.At(left - 2) is { Kind: PieceKind.Name })
            && Enumerable.Range(left, right - left).All(at => draft.Pieces[at].Kind != PieceKind.Name)
            && draft.At(right + 1) is not { Kind: PieceKind.Name })
        {
            draft.Mark(left, sign == Sign.BareNo ? Doubt.Unclear : Doubt.Aside);
        }
    }

    private static bool IsBetweenNumbers(Draft draft, int at) => Enumerable.Range(1, 3).Any(i => draft.IsNumber(at - i));

    private static bool IsBareNo(Draft draft, int at) => draft.Reads(at, "no") && draft.IsNumber(at - 1) && draft.IsNumber(at + 1);
}
