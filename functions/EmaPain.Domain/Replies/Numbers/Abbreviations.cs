namespace EmaPain.Domain.Replies.Numbers;

/// <summary>
/// Reads names cut short (<c>pn 5 str 6 tns 4</c>) and parts of longer names (<c>7 pain 8 life 8 activity</c>), but only where with them
/// every item due is named once: nothing else can be meant.
/// </summary>
internal static class Abbreviations
{
    private const int Shortest = 2;
    private const int ShortestWithVowels = 3;

    public static void Apply(Draft draft)
    {
        var due = draft.Context.Due;
        if (due.Length < 2)
        {
            return;
        }

        var named = draft.Pieces.Where(piece => piece.Kind == PieceKind.Name).SelectMany(piece => piece.Items).ToList();
        var found = Enumerable.Range(0, draft.Pieces.Count).Where(at => IsBesideNumber(draft, at))
            .Select(at => (At: at, Items: due.Where(item => Abbreviates(draft.Pieces[at].Text, item)).ToList()))
            .Where(word => word.Items is [_])
            .Take(due.Length).ToList();
        if (found.Count > 0 && found.Count + named.Count == due.Length && found.Select(word => word.Items[0]).Concat(named).Distinct().Count() == due.Length)
        {
            found.ForEach(word => draft.Name(word.At, 1, word.Items));
        }
    }

    private static bool IsBesideNumber(Draft draft, int at) =>
        draft.At(at) is { Kind: PieceKind.Word }
        && (draft.IsNumber(at - 1) || draft.IsNumber(at + 1) || (draft.At(at + 1) is { Kind: PieceKind.Mark } && draft.IsNumber(at + 2)));

    private static bool Abbreviates(string word, AskedItem item) =>
        word.Length >= (word.AsSpan().ContainsAny("aeiou") ? ShortestWithVowels : Shortest)
        && item.Names.SelectMany(name => Wording.Folding.Fold(name).Split(' ')).Any(part => part.Length >= 4 && part[0] == word[0] && IsLeftOf(word, part));

    /// <summary>The word is what is left of the name where letters are left out.</summary>
    private static bool IsLeftOf(string word, string name)
    {
        var next = 0;
        foreach (var letter in name)
        {
            next += next < word.Length && word[next] == letter ? 1 : 0;
        }

        return next == word.Length;
    }
}
