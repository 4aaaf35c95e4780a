namespace EmaPain.Domain.Replies.Numbers;

/// <summary>What a piece of a text is to somebody who looks for answers.</summary>
internal enum PieceKind
{
    Word,
    Mark,
    Number,

    /// <summary>Words that name an item.</summary>
    Name,

    /// <summary>A sign in the place of a number that is left open: <c>x 4 3</c>.</summary>
    Blank,

    /// <summary>SKIP or OMITIR in the place of a number.</summary>
    Refusal,

    /// <summary>A word of absence (none, nada) in the place of a number.</summary>
    Absence,
}
