namespace EmaPain.Domain.Replies.Numbers;

/// <summary>A word, a mark or a number of a text, with what has been found out about it.</summary>
internal sealed class Piece
{
    public required PieceKind Kind { get; set; }

    /// <summary>The word, the mark, or the number as written.</summary>
    public required string Text { get; set; }

    /// <summary>No space stands between this piece and the one before.</summary>
    public bool Glued { get; set; }

    /// <summary>The number; numbers with more than six digits stay at one million.</summary>
    public int Value { get; set; }

    /// <summary>The items that a name stands for.</summary>
    public IReadOnlyList<AskedItem> Items { get; set; } = [];

    public Doubt Doubt { get; set; }

    public bool IsAnswer => Doubt != Doubt.Aside && Kind is (PieceKind.Number or PieceKind.Refusal or PieceKind.Absence or PieceKind.Blank);

    public bool IsNumber => Kind == PieceKind.Number && Doubt != Doubt.Aside;

    public bool Is(string text) => Text == text;
}
