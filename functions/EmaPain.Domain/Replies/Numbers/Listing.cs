namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Reads answers written as a list: numbered (<c>1) 5 2) 4 3) 3</c>) or run together (<c>543</c>).</summary>
internal static class Listing
{
    public static void Apply(Draft draft)
    {
        SplitRunTogether(draft);
        WriteOutDoubles(draft);
        DropOrdinals(draft);
    }

    /// <summary>
    /// Three digits are three answers only if exactly three items are due, nothing else is a number, every digit is allowed,
    /// no 10 can hide in it, it is no emergency number, and the text tells of nothing else: <c>my blood pressure is 140</c>.
    /// </summary>
    private static void SplitRunTogether(Draft draft)
    {
        var due = draft.Context.Due;
        var numbers = draft.Pieces.Where(piece => piece.Kind == PieceKind.Number).ToList();
        if (numbers is not [{ Text: { Length: 3 } digits } number] || due.Length != 3 || !digits.All(char.IsAsciiDigit)
            || digits is "911" or "988" || digits.Contains("10", StringComparison.Ordinal)
            || Enumerable.Range(0, 3).Any(i => !due[i].Allows(digits[i] - '0')) || due.Any(item => item.Allows(number.Value) && number.Value > 9))
        {
            return;
        }

        var at = draft.Pieces.IndexOf(number);
        if (Enumerable.Range(0, draft.Pieces.Count).Any(i => Prose.IsStranger(draft, i)))
        {
            return;
        }

        if (draft.IsMark(at - 1, '-') || draft.IsMark(at - 1, '$') || draft.IsWord(at + 1, Vocabulary.Units) || draft.IsMark(at + 1, '%'))
        {
            return;
        }

        draft.Pieces.RemoveAt(at);
        draft.Pieces.InsertRange(at, digits.Select(digit => new Piece { Kind = PieceKind.Number, Text = digit.ToString(), Value = digit - '0' }));
    }

    /// <summary><c>double 7s and a 9</c> is 7, 7 and 9.</summary>
    private static void WriteOutDoubles(Draft draft)
    {
        var at = draft.Pieces.FindIndex(piece => piece.Kind == PieceKind.Word && piece.Text is "double" or "dobles" or "doble");
        if (at >= 0 && draft.At(at + 1) is { Kind: PieceKind.Number } number && draft.Context.Due.Length == 3 && draft.Pieces.Count(piece => piece.Kind == PieceKind.Number) == 2)
        {
            draft.Pieces[at] = new Piece { Kind = PieceKind.Number, Text = number.Text, Value = number.Value };
        }
    }

    private static void DropOrdinals(Draft draft)
    {
        var at = Enumerable.Range(0, draft.Pieces.Count).Where(i => draft.Pieces[i].Kind == PieceKind.Number).Take(20).ToList();
        if (at.Count < 4 || at.Count % 2 != 0 || at.Count / 2 > draft.Context.Due.Length)
        {
            return;
        }

        var ordinals = Enumerable.Range(0, at.Count / 2).ToList();
        if (ordinals.All(n => draft.Pieces[at[2 * n]].Value == n + 1 && LeadsIntoNumber(draft, at[2 * n], at[(2 * n) + 1])))
        {
            foreach (var n in ordinals)
            {
                draft.Mark(at[2 * n], Doubt.Aside);
                draft.Pieces[at[2 * n] + 1].Text = ":";
            }
        }
    }

    private static bool LeadsIntoNumber(Draft draft, int ordinal, int number) =>
        draft.At(ordinal + 1) is { Kind: PieceKind.Mark } mark && ").:-=".Contains(mark.Text[0], StringComparison.Ordinal)
        && (number == ordinal + 2 || draft.At(ordinal + 2) is { Kind: PieceKind.Name });
}
