namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Where every item due asks for 0 or 1 (no or yes), these words are numbers: <c>no no yes</c>; only in a text of nothing else.</summary>
internal static class YesAndNo
{
    public static void Apply(Draft draft)
    {
        if (draft.Context.Due.IsEmpty || !draft.Context.Due.All(item => item is { Minimum: 0, Maximum: 1 }) || !draft.Pieces.TrueForAll(piece => piece.Kind is PieceKind.Mark or PieceKind.Number || Value(piece) is not null))
        {
            return;
        }

        foreach (var piece in draft.Pieces.Where(piece => piece.Kind == PieceKind.Word))
        {
            (piece.Kind, piece.Value) = (PieceKind.Number, Value(piece)!.Value);
        }
    }

    private static int? Value(Piece piece) => piece.Text switch
    {
        "yes" or "yeah" or "yep" or "yup" or "y" or "si" => 1,
        "no" or "nope" or "nah" or "n" => 0,
        _ => null,
    };
}
