namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Takes the scale itself out of the numbers: <c>7/10</c>, <c>7 out of 10</c>, <c>on a scale of 1 to 10</c>.</summary>
internal static class Scales
{
    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at))
            {
                DropOutOf(draft, at);
                DropRange(draft, at);
                DropEnd(draft, at);
            }
        }
    }

    private static void DropOutOf(Draft draft, int at)
    {
        // "5 days out of 7": what is counted may stand between.
        var isCounted = draft.At(at + 1) is { Kind: PieceKind.Name } || draft.IsWord(at + 1, Vocabulary.Units);
        var next = isCounted ? at + 2 : at + 1;
        var (end, explicitly) = AfterOutOf(draft, IsAfterthought(draft, next) ? next + 1 : next);
        if (end < 0 || !draft.IsNumber(end))
        {
            return;
        }

        if (draft.IsScaleEnd(draft.Pieces[end].Value))
        {
            draft.Mark(end, Doubt.Aside);
        }
        else if (explicitly)
        {
            draft.Mark(at, Doubt.Unclear);
            draft.Mark(end, Doubt.Aside);
        }
    }

    /// <summary><c>6 (out of 10)</c>, <c>6, out of 10</c>.</summary>
    private static bool IsAfterthought(Draft draft, int mark) => (draft.IsMark(mark, '(') || draft.IsMark(mark, ',')) && draft.IsWord(mark + 1, "out", "of", "outta", "outof", "de", "en");

    private static (int End, bool Explicitly) AfterOutOf(Draft draft, int at)
    {
        if (draft.IsMark(at, '/'))
        {
            return draft.IsMark(at + 2, '/') || draft.IsMark(at - 2, '/') ? (-1, false) : (at + 1, false);
        }

        var words = draft.Reads(at, "out", "of", "a", "possible") ? 4
            : draft.Reads(at, "out", "of", "a") || draft.Reads(at, "out", "of", "the") || draft.Reads(at, "of", "the", "last") ? 3
            : draft.Reads(at, "out", "of") || draft.Reads(at, "of", "the") || draft.Reads(at, "en", "escala") ? 2
            : draft.IsWord(at, "outta", "outa", "outof", "of", "over", "sobre", "de", "out") ? 1
            : 0;
        return words == 0 ? (-1, false) : (at + words, words >= 2 || draft.IsWord(at, "outta", "outof"));
    }

    /// <summary><c>0-10</c>, <c>1 to 10</c>, <c>del 1 al 10</c> beside a number or the word scale.</summary>
    private static void DropRange(Draft draft, int at)
    {
        var end = draft.IsMark(at + 1, '-') || draft.IsWord(at + 1, "to", "a", "al", "through", "thru", "hasta", "and", "y") ? at + 2 : -1;
        if (end < 0 || !draft.IsNumber(end) || draft.IsMark(end + 1, '-') || draft.IsMark(at - 1, '-') && draft.IsNumber(at - 2)
            || !draft.IsScaleStart(draft.Pieces[at].Value) || !draft.IsScaleEnd(draft.Pieces[end].Value))
        {
            return;
        }

        var others = draft.Pieces.Where((piece, i) => i != at && i != end && piece.IsNumber).Any();
        var isScale = draft.IsWord(at - 1, "of", "from", "del", "de", "scale", "escala", "between", "entre") || draft.IsWord(end + 1, "scale", "escala");
        if (others || isScale)
        {
            draft.Mark(at, Doubt.Aside);
            draft.Mark(end, Doubt.Aside);
        }
    }

    /// <summary><c>scale of 10</c>, <c>10 point scale</c>, <c>10 being the worst</c>.</summary>
    private static void DropEnd(Draft draft, int at)
    {
        if (draft.IsWord(at + 1, "being", "siendo", "scale")
            || (draft.IsWord(at + 1, "is", "es") && draft.IsScaleEnd(draft.Pieces[at].Value) && Enumerable.Range(at + 1, 3).Any(i => draft.IsWord(i, "worst", "max", "maximum", "highest", "peor")))
            || (draft.IsWord(at + 1, "point") && draft.IsWord(at + 2, "scale"))
            || (draft.IsWord(at - 1, "of", "de") && draft.IsWord(at - 2, "scale", "escala")))
        {
            draft.Mark(at, Doubt.Aside);
        }
    }
}
