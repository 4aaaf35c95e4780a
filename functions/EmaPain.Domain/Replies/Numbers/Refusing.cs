namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Finds where a person refuses an item (SKIP, OMITIR, prefer not to say) in the place of a number.</summary>
internal static class Refusing
{
    private static readonly string[][] Phrases =
    [
        ["prefer", "not", "to", "say"], ["prefer", "not", "to", "answer"], ["prefer", "not", "say"], ["rather", "not", "say"], ["rather", "not", "answer"],
        ["dont", "want", "to", "answer"], ["dont", "wish", "to", "answer"], ["wont", "answer"], ["no", "answer"], ["not", "answering"], ["n", "a"], ["next", "question"],
        ["prefiero", "no", "decir"], ["prefiero", "no", "contestar"], ["prefiero", "no", "responder"], ["no", "quiero", "contestar"], ["no", "quiero", "responder"],
        ["sin", "respuesta"], ["no", "contesto"],
    ];

    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.Pieces[at].Kind != PieceKind.Word)
            {
                continue;
            }

            if (Array.Find(Phrases, phrase => draft.Reads(at, phrase)) is { } found)
            {
                draft.Pieces.RemoveRange(at + 1, found.Length - 1);
                draft.Pieces[at].Kind = PieceKind.Refusal;
            }
            else if (draft.IsWord(at, "n") && draft.IsMark(at + 1, '/') && draft.IsWord(at + 2, "a"))
            {
                draft.Pieces.RemoveRange(at + 1, 2);
                draft.Pieces[at].Kind = PieceKind.Refusal;
            }
            else if (Vocabulary.Refusals.Contains(draft.Pieces[at].Text))
            {
                draft.Pieces[at].Kind = PieceKind.Refusal;
            }
        }
    }
}
