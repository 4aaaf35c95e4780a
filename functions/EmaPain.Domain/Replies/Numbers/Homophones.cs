using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>
/// Dictation writes <c>ate</c> for 8 and <c>for</c> for 4. Such a word is a number only where it makes the numbers as many as the items due,
/// and stands among numbers alone (<c>seven for six</c>) or between two names (<c>pain ate stress five tension six</c>).
/// </summary>
internal static class Homophones
{
    private static readonly FrozenDictionary<string, int> Values =
        new Dictionary<string, int> { ["won"] = 1, ["wan"] = 1, ["to"] = 2, ["too"] = 2, ["tree"] = 3, ["for"] = 4, ["fore"] = 4, ["fife"] = 5, ["sics"] = 6, ["sicks"] = 6, ["ate"] = 8, ["tin"] = 10 }.ToFrozenDictionary();

    public static void Apply(Draft draft)
    {
        var heard = Enumerable.Range(0, draft.Pieces.Count).Where(at => draft.Pieces[at].Kind == PieceKind.Word && Values.ContainsKey(draft.Pieces[at].Text)).Take(10).ToList();
        var numbers = draft.Pieces.Count(piece => piece.Kind == PieceKind.Number);
        if (heard.Count == 0 || heard.Count + numbers != draft.Context.Due.Length || !(IsAlone(draft) || heard.TrueForAll(at => IsBetweenNames(draft, at))))
        {
            return;
        }

        foreach (var piece in heard.Select(at => draft.Pieces[at]))
        {
            (piece.Kind, piece.Value) = (PieceKind.Number, Values[piece.Text]);
        }
    }

    private static bool IsAlone(Draft draft) =>
        draft.Pieces.TrueForAll(piece => piece.Kind is PieceKind.Number or PieceKind.Mark || (piece.Kind == PieceKind.Word && Values.ContainsKey(piece.Text)))
        && (draft.Pieces.Exists(piece => piece.Kind == PieceKind.Number) || draft.Pieces.Exists(piece => piece.Text == "ate"));

    private static bool IsBetweenNames(Draft draft, int at) =>
        (draft.At(at - 1) is { Kind: PieceKind.Name } || (draft.IsWord(at - 1, "is", "was", "a") && draft.At(at - 2) is { Kind: PieceKind.Name }))
        && (draft.IsBreak(at + 1) || draft.At(draft.IsWord(at + 1, "and") ? at + 2 : at + 1) is { Kind: PieceKind.Name });
}
