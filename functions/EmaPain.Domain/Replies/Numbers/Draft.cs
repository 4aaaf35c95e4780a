namespace EmaPain.Domain.Replies.Numbers;

/// <summary>A text on its way to answers: each step marks its pieces, none is asked twice.</summary>
internal sealed class Draft
{
    public Draft(string folded, ReadingContext context)
    {
        Context = context;
        Names = new ItemNames(context);
        Pieces = PieceReader.Read(folded, Names);
        Items = [.. context.Due, .. context.Instrument, .. context.Earlier];
    }

    public ReadingContext Context { get; }

    public ItemNames Names { get; }

    public List<Piece> Pieces { get; }

    /// <summary>All items at hand; some stand here twice.</summary>
    public IReadOnlyList<AskedItem> Items { get; }

    public IEnumerable<Piece> Answers => Pieces.Where(piece => piece.IsAnswer);

    /// <summary>Whether more than one item is called by its name.</summary>
    public bool NamesSeveral => Pieces.Where(piece => piece.Kind == PieceKind.Name).SelectMany(piece => piece.Items).Distinct().Count() > 1;

    public Piece? At(int index) => index >= 0 && index < Pieces.Count ? Pieces[index] : null;

    public bool IsWord(int index, IReadOnlySet<string> words) => At(index) is { Kind: PieceKind.Word } piece && words.Contains(piece.Text);

    public bool IsWord(int index, params ReadOnlySpan<string> words) => At(index) is { Kind: PieceKind.Word } piece && words.Contains(piece.Text);

    public bool IsMark(int index, char mark) => At(index) is { Kind: PieceKind.Mark } piece && piece.Text[0] == mark;

    public bool IsNumber(int index) => At(index) is { IsNumber: true };

    /// <summary>The words from here on are these, in this order.</summary>
    public bool Reads(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsWord(index + i, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a clause ends before this piece: a mark other than a dash, or an end of the text.</summary>
    public bool IsBreak(int index) => At(index) is not { } piece || (piece.Kind == PieceKind.Mark && ",.;:!?\n()".Contains(piece.Text[0], StringComparison.Ordinal));

    /// <summary>Makes one name of the pieces from here on.</summary>
    public void Name(int index, int pieces, IReadOnlyList<AskedItem> items)
    {
        Pieces[index].Kind = PieceKind.Name;
        Pieces[index].Items = items;
        Pieces.RemoveRange(index + 1, pieces - 1);
    }

    public void Mark(int index, Doubt doubt)
    {
        if (At(index) is { Kind: PieceKind.Number } piece)
        {
            piece.Doubt = doubt;
        }
    }

    public bool IsScaleEnd(int value) => Items.Any(item => item.Maximum == value);

    public bool IsScaleStart(int value) => value is 0 or 1 || Items.Any(item => item.Minimum == value);
}
