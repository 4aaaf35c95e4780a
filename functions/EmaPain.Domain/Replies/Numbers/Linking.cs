namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Judges whether only linking words and marks stand between two pieces.</summary>
internal static class Linking
{
    public const int WidestGap = 7;

    private const string ClauseMarks = ",;.\n!?";

    public static bool InOneClause(Draft draft, int from, int to) => IsLinked(draft, from, to, acrossMarks: ClauseMarks);

    public static bool AcrossClauses(Draft draft, int from, int to) => IsLinked(draft, from, to, acrossMarks: "");

    /// <summary>Several names share one answer only if they are joined: <c>pain and stress</c>, <c>pain, stress and tension</c>, or if they name all.</summary>
    public static bool AreJoined(Draft draft, List<int> names) =>
        names.Count == 1
        || draft.Pieces[names[^1]].Items.Count > 1
        || Enumerable.Range(names[^2] + 1, names[^1] - names[^2] - 1).Any(at => draft.IsWord(at, "and", "y", "n", "e") || draft.Reads(at, "same", "as") || draft.Reads(at, "igual", "que") || draft.IsMark(at, '/'))
        || Enumerable.Range(names[^1] + 1, 3).Any(at => draft.IsWord(at, "both", "ambos"));

    private static bool IsLinked(Draft draft, int from, int to, string acrossMarks)
    {
        if (to - from > WidestGap)
        {
            return false;
        }

        for (var at = from + 1; at < to; at++)
        {
            var piece = draft.Pieces[at];
            var links = piece.Kind switch
            {
                PieceKind.Mark => !acrossMarks.Contains(piece.Text[0], StringComparison.Ordinal),
                PieceKind.Number => piece.Doubt == Doubt.Aside,
                _ => Vocabulary.Links.Contains(piece.Text) || Vocabulary.Joints.Contains(piece.Text) && (acrossMarks.Length == 0 || IsBetweenNames(draft, at) || piece.Text is "both" or "ambos" or "all"),
            };
            if (!links)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBetweenNames(Draft draft, int at) => draft.At(at - 1) is { Kind: PieceKind.Name }
        && Enumerable.Range(at + 1, 3).Any(i => draft.At(i) is { Kind: PieceKind.Name } && Enumerable.Range(at + 1, i - at - 1).All(j => draft.IsWord(j, "my", "the", "mi", "el", "la", "muscle")));
}
