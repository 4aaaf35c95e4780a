using EmaPain.Domain.Replies.Wording;

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

        HearTension(draft);
        var named = draft.Pieces.Where(piece => piece.Kind == PieceKind.Name).SelectMany(piece => piece.Items).ToList();
        var found = Enumerable.Range(0, draft.Pieces.Count).Where(at => IsBesideNumber(draft, at))
            .Select(at => (At: at, Items: due.Where(item => Abbreviates(draft.Pieces[at].Text, item)).ToList()))
            .Where(word => word.Items is [var item] && !(draft.At(word.At + 1) is { Kind: PieceKind.Name } next && next.Items.Contains(item)))
            .Take(due.Length).ToList();
        if (found.Count > 0 && found.Count + named.Count == due.Length && found.Select(word => word.Items[0]).Concat(named).Distinct().Count() == due.Length)
        {
            found.ForEach(word => draft.Name(word.At, 1, word.Items));
        }
    }

    /// <summary><c>pain 8 stress 8 ten 8</c>: ten is short for tension where it is the only item left without a name.</summary>
    private static void HearTension(Draft draft)
    {
        var named = draft.Pieces.Where(piece => piece.Kind == PieceKind.Name).SelectMany(piece => piece.Items).ToHashSet();
        var left = draft.Context.Due.Where(item => !named.Contains(item)).ToList();
        var numbers = draft.Pieces.Count(piece => piece.Kind == PieceKind.Number);
        var at = draft.Pieces.FindIndex(piece => piece is { Kind: PieceKind.Number, Text: "ten" or "tens" });
        if (at > 0 && left is [var item] && numbers == draft.Context.Due.Length + 1 && item.Names.Any(name => name.StartsWith("ten", StringComparison.Ordinal)))
        {
            draft.Name(at, 1, [item]);
        }
    }

    private static bool IsBesideNumber(Draft draft, int at) =>
        draft.At(at) is { Kind: PieceKind.Word }
        && (draft.IsNumber(at - 1) || draft.IsNumber(at + 1) || (draft.At(at + 1) is { Kind: PieceKind.Mark } && draft.IsNumber(at + 2)));

    private static bool Abbreviates(string word, AskedItem item) => IsShortFor(word, item) || IsSlipOf(word, item) || IsInitials(word, item);

    /// <summary><c>strwss</c>, <c>oain</c>, <c>mucle</c>: a name with one letter too many, too few or wrong.</summary>
    private static bool IsSlipOf(string word, AskedItem item) =>
        word.Length >= 4 && Parts(item).Any(part => part.Length >= 4 && (Slips.AreOneApart(word, part) || Slips.AreSwapped(word, part)));

    /// <summary><c>p 5 st 7 mt 6</c>.</summary>
    private static bool IsInitials(string word, AskedItem item) =>
        item.Names.Select(name => Folding.Fold(name).Split(' ')).Any(parts => word == parts[0][..1] || (parts.Length > 1 && word == string.Concat(parts.Select(part => part[0]))));

    private static IEnumerable<string> Parts(AskedItem item) => item.Names.SelectMany(name => Folding.Fold(name).Split(' '));

    private static bool IsShortFor(string word, AskedItem item) =>
        word.Length >= (word.AsSpan().ContainsAny("aeiou") ? ShortestWithVowels : Shortest)
        && Parts(item).Any(part => part.Length >= 4 && part[0] == word[0] && IsLeftOf(word, part));

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
