namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Finds where the text names items: <c>muscle tension</c>, <c>p5 s3 t4</c>.</summary>
internal static class NameFinding
{
    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            for (var words = draft.Names.LongestName; words >= 1; words--)
            {
                if (NameAt(draft, at, words) is { } item)
                {
                    var piece = draft.Pieces[at];
                    piece.Kind = PieceKind.Name;
                    piece.Item = item;
                    draft.Pieces.RemoveRange(at + 1, words - 1);
                    break;
                }
            }
        }

        DropDoubtfulLetters(draft);
    }

    private static AskedItem? NameAt(Draft draft, int at, int words)
    {
        for (var i = at; i < at + words; i++)
        {
            if (draft.At(i) is not { Kind: PieceKind.Word })
            {
                return null;
            }
        }

        return draft.Names.Find(string.Join(' ', draft.Pieces.Skip(at).Take(words).Select(piece => piece.Text)));
    }

    /// <summary>A letter names an item if it leads a number without a space, or if several letters stand beside numbers.</summary>
    private static void DropDoubtfulLetters(Draft draft)
    {
        var letters = Enumerable.Range(0, draft.Pieces.Count)
            .Where(i => draft.Pieces[i].Kind == PieceKind.Name && ItemNames.IsLetter(draft.Pieces[i].Text))
            .ToList();
        var beside = letters.Where(i => IsBesideNumber(draft, i)).ToHashSet();
        var several = beside.Select(i => draft.Pieces[i].Text).Distinct().Count() >= 2;
        foreach (var i in letters.Where(i => !(beside.Contains(i) && (several || LeadsNumber(draft, i)))))
        {
            draft.Pieces[i].Kind = PieceKind.Word;
            draft.Pieces[i].Item = null;
        }
    }

    private static bool LeadsNumber(Draft draft, int at) =>
        (draft.IsNumber(at + 1) && draft.Pieces[at + 1].Glued)
        || ((draft.IsMark(at + 1, ':') || draft.IsMark(at + 1, '=')) && draft.IsNumber(at + 2));

    private static bool IsBesideNumber(Draft draft, int at) =>
        draft.IsNumber(at + 1)
        || draft.IsNumber(at - 1)
        || (draft.At(at + 1) is { Kind: PieceKind.Mark } && draft.IsNumber(at + 2));
}
