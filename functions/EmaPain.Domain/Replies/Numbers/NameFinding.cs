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
                    draft.Name(at, words, [item]);
                    break;
                }
            }
        }

        DropPlurals(draft);
        DropDoubtfulLetters(draft);
    }

    /// <summary>In <c>all 5s</c> the s names nothing.</summary>
    private static void DropPlurals(Draft draft)
    {
        if (draft.Pieces.Exists(piece => piece.Kind == PieceKind.Word && piece.Text is "all" or "across" or "straight" or "double" or "board" or "everything" or "todos"))
        {
            for (var at = 1; at < draft.Pieces.Count; at++)
            {
                if (draft.IsNumber(at - 1) && draft.Pieces[at] is { Kind: PieceKind.Name or PieceKind.Word, Text: "s", Glued: true })
                {
                    draft.Pieces.RemoveAt(at);
                    draft.Pieces[at - 1].Text += "s";
                }
            }
        }
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

        var name = string.Join(' ', draft.Pieces.Skip(at).Take(words).Select(piece => piece.Text));
        return draft.Names.Find(name) is { } item && (draft.Names.IsOfTheStudy(name, item) || StandsBesideNumber(draft, at, at + words - 1)) ? item : null;
    }

    /// <summary>A letter names an item if it leads a number without a space, or if several letters stand beside numbers.</summary>
    private static void DropDoubtfulLetters(Draft draft)
    {
        var letters = Enumerable.Range(0, draft.Pieces.Count)
            .Where(i => draft.Pieces[i].Kind == PieceKind.Name && ItemNames.IsLetter(draft.Pieces[i].Text))
            .ToList();
        var beside = letters.Where(i => IsBesideNumber(draft, i)).ToHashSet();
        var several = beside.Select(i => draft.Pieces[i].Text).Distinct().Count() >= 2;
        foreach (var i in letters.Where(i => !(beside.Contains(i) && (several || LeadsNumber(draft, i) || IsAllButNumber(draft, i)))))
        {
            if (draft.Pieces[i] is { Text: "s", Glued: true } && draft.IsNumber(i - 1) && draft.Pieces.Count(piece => piece.IsNumber) == 1)
            {
                // "I guess 6s" may be all of them or one named by its letter.
                draft.Mark(i - 1, Doubt.Unclear);
            }

            draft.Pieces[i].Kind = PieceKind.Word;
            draft.Pieces[i].Items = [];
        }
    }

    /// <summary><c>muscles like a 4</c>, <c>4 for muscles</c>; not <c>7 my muscles are sore</c>.</summary>
    private static bool StandsBesideNumber(Draft draft, int first, int last)
    {
        var after = last + 1;
        while (after <= last + 5 && (draft.IsWord(after, Vocabulary.Links) || draft.IsMark(after, ':') || draft.IsMark(after, '=') || draft.IsMark(after, '-') || draft.IsMark(after, '(')))
        {
            after++;
        }

        var before = first - 1;
        while (before >= first - 4 && (draft.IsWord(before, "for", "de", "in", "on", "my", "the", "of", "with", "to") || draft.IsMark(before, '-') || draft.IsMark(before, '(')))
        {
            before--;
        }

        return draft.IsNumber(after)
            || (draft.IsNumber(before) && (draft.IsBreak(last + 1) || draft.IsNumber(last + 1) || draft.IsWord(last + 1, "and", "y", "then")))
            || (IsJoined(draft, first - 1, last + 1) && HasNumbers(draft));
    }

    private static bool IsJoined(Draft draft, int before, int after) =>
        (draft.IsWord(before, "and", "y") || draft.IsMark(before, '/') || draft.IsMark(before, ',')) && draft.At(before - 1) is { Kind: PieceKind.Name }
        && (draft.IsBreak(after) || draft.IsWord(after, Vocabulary.Links) || draft.IsWord(after, "both", "all"));

    private static bool HasNumbers(Draft draft) => draft.Pieces.Any(piece => piece.IsNumber);

    /// <summary><c>s 4</c> and nothing else.</summary>
    private static bool IsAllButNumber(Draft draft, int at) => draft.Pieces.Count == 2 && at == 0 && draft.IsNumber(1) && draft.Names.IsOfTheStudy(draft.Pieces[0].Text, draft.Pieces[0].Items[0]);

    private static bool LeadsNumber(Draft draft, int at) =>
        (draft.IsNumber(at + 1) && draft.Pieces[at + 1].Glued)
        || ((draft.IsMark(at + 1, ':') || draft.IsMark(at + 1, '=')) && draft.IsNumber(at + 2));

    private static bool IsBesideNumber(Draft draft, int at) =>
        draft.IsNumber(at + 1)
        || draft.IsNumber(at - 1)
        || (draft.At(at + 1) is { Kind: PieceKind.Mark } && draft.IsNumber(at + 2));
}
