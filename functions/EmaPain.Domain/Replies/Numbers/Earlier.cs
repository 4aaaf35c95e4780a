using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Sets aside how it was where the text also says how it is: <c>was a 7, now a 5</c>, <c>8 yesterday, 6 today</c>.</summary>
internal static class Earlier
{
    private static readonly FrozenSet<string> Before = WordSet.Of("was were had from used anoche era fue estaba tenia tuve than usually normally normalmente typically yesterday ayer antes last previously");
    private static readonly FrozenSet<string> After = WordSet.Of("yesterday ayer earlier before antes last anoche usually normally previously anteayer until till");
    private static readonly FrozenSet<string> Present = WordSet.Of("now today currently ahora hoy presently tonight ya");

    public static void Apply(Draft draft)
    {
        var numbers = Enumerable.Range(0, draft.Pieces.Count).Where(draft.IsNumber).Take(12).ToList();
        if (numbers.Count == 0 || draft.NamesSeveral)
        {
            return;
        }

        if (draft.Context.Due.Length > 1 && numbers.Count >= draft.Context.Due.Length)
        {
            SetFirstListAside(draft, numbers);
            return;
        }

        var past = numbers.Where(at => IsPast(draft, at)).ToList();
        var contrast = past.Exists(at => draft.IsWord(at - 1, "from")) || draft.Pieces.Any(piece => piece.Kind == PieceKind.Word && Present.Contains(piece.Text))
            || past.Any(at => IsOwnClause(draft, at, "yesterday", "ayer", "last", "down", "up", "than", "instead", "usually", "normally"));
        if (numbers.Count > 1 && past.Count > 0 && past.Count < numbers.Count && contrast)
        {
            past.ForEach(at => draft.Mark(at, Doubt.Past));
        }
        else if (numbers.Count == 1 && IsOwnClause(draft, numbers[0], "yesterday", "ayer") && !HasPresent(draft))
        {
            draft.Mark(numbers[0], Doubt.Unclear);
        }
    }

    /// <summary>Two full lists, the first of them of before or the same: <c>was 7 7 6 last week, now 5 4 3</c>, <c>5 4 8, yes 5 4 8</c>.</summary>
    private static void SetFirstListAside(Draft draft, List<int> numbers)
    {
        var due = draft.Context.Due.Length;
        var isRepeated = numbers.Count == 2 * due && Enumerable.Range(0, due).All(i => draft.Pieces[numbers[i]].Value == draft.Pieces[numbers[due + i]].Value);
        if (isRepeated || numbers.Count == 2 * due && Enumerable.Range(numbers[due - 1], numbers[due] - numbers[due - 1]).Any(at => draft.IsWord(at, Present) || draft.Reads(at, "this", "week")))
        {
            numbers.GetRange(0, due).ForEach(at => draft.Mark(at, Doubt.Aside));
        }
    }

    private static bool HasPresent(Draft draft) => draft.Pieces.Any(piece => piece.Kind == PieceKind.Word && (Present.Contains(piece.Text) || piece.Is("still") || piece.Is("sigue")));

    private static bool IsPast(Draft draft, int at)
    {
        for (var i = at - 1; i >= at - 6 && !draft.IsBreak(i) && !draft.IsNumber(i); i--)
        {
            if (draft.IsWord(i, "but", "pero"))
            {
                break;
            }

            if (draft.IsWord(i, Present) || draft.IsWord(i, "is", "its"))
            {
                return false;
            }

            if (draft.IsWord(i, Before) || (draft.IsWord(i, "from") && i == at - 1) || draft.Reads(i, "instead", "of"))
            {
                return true;
            }
        }

        for (var i = at + 1; i <= at + 3 && !draft.IsBreak(i) && !draft.IsNumber(i); i++)
        {
            if (draft.IsWord(i, Present) || draft.IsWord(i, "from", "than", "instead", "but", "pero"))
            {
                return false;
            }

            if (draft.IsWord(i, After) || draft.Reads(i, "this", "morning") || draft.Reads(i, "semana", "pasada"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwnClause(Draft draft, int at, params ReadOnlySpan<string> words)
    {
        for (var i = at - 1; i >= at - 6 && !draft.IsBreak(i) && !draft.IsNumber(i); i--)
        {
            if (draft.IsWord(i, words))
            {
                return true;
            }
        }

        for (var i = at + 1; i <= at + 3 && !draft.IsBreak(i) && !draft.IsNumber(i); i++)
        {
            if (draft.IsWord(i, words))
            {
                return true;
            }
        }

        return false;
    }
}
