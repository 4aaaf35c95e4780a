namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Reads numbers joined by one kind of mark: <c>5-4-3</c> and <c>5/4/3</c> are lists, <c>5-6</c> and <c>4.5</c> are not one number, <c>5:30</c> is a time.</summary>
internal static class Chains
{
    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at) && draft.At(at + 1) is { Kind: PieceKind.Mark } mark && "-/.:~".Contains(mark.Text[0], StringComparison.Ordinal))
            {
                var chain = From(draft, at, mark.Text[0]);
                if (chain.Count >= 2)
                {
                    Judge(draft, chain, mark.Text[0]);
                    at = chain[^1];
                }
            }
        }
    }

    private static List<int> From(Draft draft, int at, char mark)
    {
        var chain = new List<int> { at };
        for (var next = at + 2; draft.IsMark(next - 1, mark) && (draft.IsNumber(next) ? mark is '-' or '/' or '~' || IsTight(draft, next) : draft.At(next) is { Kind: PieceKind.Blank }); next += 2)
        {
            chain.Add(next);
        }

        return chain;
    }

    private static bool IsTight(Draft draft, int number) =>
        draft.Pieces[number].Glued && draft.Pieces[number - 1].Glued && char.IsAsciiDigit(draft.Pieces[number].Text[0]) && char.IsAsciiDigit(draft.Pieces[number - 2].Text[0]);

    private static void Judge(Draft draft, List<int> chain, char mark)
    {
        var due = draft.Context.Due.Length;
        var (first, second) = (draft.Pieces[chain[0]], draft.Pieces[chain[1]]);
        if (chain.Count >= 3)
        {
            // A date or a phone number; a list holds no more numbers than items are due, each of one or two digits.
            if (chain.Any(i => draft.Pieces[i].Text.Length > 2 && char.IsAsciiDigit(draft.Pieces[i].Text[0])) || (due > 0 && due < chain.Count && mark is '/' or ':'))
            {
                MarkAll(draft, chain, Doubt.Aside);
            }

            return;
        }

        switch (mark)
        {
            case '.' when second.Text.All(digit => digit == '0'):
                second.Doubt = Doubt.Aside;
                break;
            case ':' when second.Text.Length == 2:
            case '/' when IsIdiom(first.Value, second.Value) || (draft.Items.Count > 0 && draft.Items.All(item => item.Maximum < second.Value)):
            case '-' when second.Text.Length > 2:
                MarkAll(draft, chain, Doubt.Aside);
                break;
            case '/' or '-' when due == 2 && first.Value > second.Value:
                break;
            case '/' when first.Value == 1 && second.Value == 2 && draft.IsNumber(chain[0] - 1):
                draft.Mark(chain[0] - 1, Doubt.Unclear);
                MarkAll(draft, chain, Doubt.Aside);
                break;
            default:
                first.Doubt = Doubt.Unclear;
                second.Doubt = mark == '.' ? Doubt.Aside : Doubt.Unclear;
                break;
        }
    }

    private static bool IsIdiom(int first, int second) => (first, second) is (24, 7) or (50, 50);

    private static void MarkAll(Draft draft, List<int> chain, Doubt doubt) => chain.ForEach(i => draft.Mark(i, doubt));
}
