using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Reads absence as 0: <c>none</c>, <c>no pain</c>, <c>pain free</c>, <c>sin dolor</c>; almost none is not none.</summary>
internal static class Absences
{
    private static readonly FrozenSet<string> Negators = new[] { "no", "sin", "without", "ningun", "ninguna", "zero" }.ToFrozenSet();
    private static readonly FrozenSet<string> Nots = new[] { "not", "dont", "havent", "isnt", "arent", "no", "wasnt", "didnt" }.ToFrozenSet();
    private static readonly FrozenSet<string> Having = new[] { "in", "have", "having", "had", "feeling", "feel", "really", "tengo", "siento", "tuve", "got" }.ToFrozenSet();

    /// <summary>Between <c>didnt</c> and what is counted: <c>didnt get to practice</c>.</summary>
    private static readonly FrozenSet<string> Doing = new[] { "do", "get", "to", "manage", "any", "even", "really" }.ToFrozenSet();

    /// <summary>After <c>no pain</c> these say that something else is missing.</summary>
    private static readonly FrozenSet<string> OtherThings =
        new[] { "meds", "med", "medicine", "medication", "medications", "pills", "pill", "relief", "killer", "killers", "free", "patch", "doctor", "gain", "clinic", "management" }.ToFrozenSet();

    private static readonly FrozenSet<string> Conditions = new[] { "if", "when", "unless", "until", "except", "till", "while", "cuando", "si", "hasta", "excepto", "only", "worth" }.ToFrozenSet();

    private static readonly FrozenSet<string> Almosts =
        new[] { "almost", "hardly", "barely", "practically", "nearly", "virtually", "to", "near", "casi", "apenas", "not", "mostly", "basically", "like" }.ToFrozenSet();

    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.Pieces[at].Kind == PieceKind.Name)
            {
                ReadNamed(draft, at);
            }
            else if (draft.IsWord(at, Vocabulary.Absences) && !draft.IsWord(at + 1, "of", "to", "new", "but", "else", "works", "helps", "helped", "de", "que", "mas") && !(draft.IsWord(at + 1, "hurts", "hurting") && draft.Pieces.Exists(piece => piece.IsNumber)))
            {
                AsAbsence(draft, at, 1);
            }
            else if (draft.Reads(at, "no", "me", "ha", "dolido"))
            {
                ReadHurt(draft, at, 4);
            }
            else if (draft.Reads(at, "no", "me", "duele") || draft.Reads(at, "no", "me", "dolio") || draft.Reads(at, "does", "not", "hurt"))
            {
                ReadHurt(draft, at, 3);
            }
            else if (draft.Reads(at, "doesnt", "hurt") || draft.Reads(at, "not", "hurting") || draft.Reads(at, "isnt", "hurting"))
            {
                ReadHurt(draft, at, 2);
            }
            else if (draft.IsWord(at, "painless", "painfree"))
            {
                AsAbsence(draft, at, 1);
            }
        }
    }

    private static void ReadHurt(Draft draft, int at, int words)
    {
        var followed = draft.IsWord(at + words, "nada") ? words + 1 : draft.Reads(at + words, "at", "all") ? words + 2 : words;
        if (draft.IsBreak(at + followed) || draft.IsWord(at + followed, "today", "now", "hoy", "ahora", "right", "esta", "this", "en"))
        {
            AsAbsence(draft, at, followed);
        }
    }

    private static void AsAbsence(Draft draft, int at, int words)
    {
        var piece = draft.Pieces[at];
        draft.Pieces.RemoveRange(at + 1, words - 1);
        piece.Kind = PieceKind.Absence;
        piece.Doubt = draft.IsWord(at - 1, Almosts) || draft.IsWord(at + 1, Conditions) ? Doubt.Unclear : Doubt.None;
    }

    private static void ReadNamed(Draft draft, int at)
    {
        if (draft.Pieces[at].Items is [{ TakesAbsence: true }] && (draft.Reads(at + 1, "no", "tengo") || draft.Reads(at + 1, "no", "hay") || draft.Reads(at + 1, "no", "tuve")) && draft.IsBreak(at + 3))
        {
            draft.Pieces.RemoveAt(at + 1);
            draft.Pieces[at + 1] = new Piece { Kind = PieceKind.Number, Text = "0", Value = 0 };
            return;
        }

        var free = draft.IsWord(at + 1, "free") ? at + 1 : draft.IsMark(at + 1, '-') && draft.IsWord(at + 2, "free") ? at + 2 : -1;
        var start = free >= 0 ? at : NegatedFrom(draft, at);
        if (start < 0 || draft.Pieces[at].Items is not [var item])
        {
            return;
        }

        var end = free >= 0 ? free : at;
        if (draft.IsWord(end + 1, OtherThings) || (draft.IsNumber(end + 1) && !CompletesAnswers(draft)) || (!item.TakesAbsence && draft.IsNumber(start - 1)))
        {
            return;
        }

        var name = draft.Pieces[at];
        var doubt = !item.TakesAbsence || draft.IsWord(start - 1, Almosts) || draft.IsWord(end + 1, Conditions) ? Doubt.Unclear : Doubt.None;
        draft.Pieces.RemoveRange(start, end - start + 1);
        if (draft.IsNumber(start - 1) && draft.IsNumber(start - 2) && draft.IsBreak(start))
        {
            // "5 5 no tension": the name belongs to its absence, not to the number before.
            draft.Pieces.Insert(start, new Piece { Kind = PieceKind.Mark, Text = "," });
            start++;
        }

        draft.Pieces.Insert(start, name);
        draft.Pieces.Insert(start + 1, new Piece { Kind = PieceKind.Number, Text = "0", Value = 0, Doubt = doubt });
        if (draft.IsNumber(start + 2))
        {
            draft.Pieces.Insert(start + 2, new Piece { Kind = PieceKind.Mark, Text = "," });
        }
    }

    /// <summary><c>no pain 3 4</c>: with the absence the numbers are as many as the items due.</summary>
    private static bool CompletesAnswers(Draft draft) =>
        draft.Context.Due.Length > 1 && draft.Pieces.Count(piece => piece.IsNumber) == draft.Context.Due.Length - 1 && draft.Pieces.Count(piece => piece.Kind == PieceKind.Name) == 1;

    /// <summary>Where the denial of the item named at this place begins, or -1.</summary>
    private static int NegatedFrom(Draft draft, int at)
    {
        if (draft.IsWord(at - 1, "de") && draft.IsWord(at - 2, "nada"))
        {
            return at - 2;
        }

        var before = draft.IsWord(at - 1, "any", "ningun") ? at - 2 : at - 1;
        if (draft.IsWord(before, Negators))
        {
            return before;
        }

        if (NotDoneFrom(draft, at - 1) is { } notDone)
        {
            return notDone;
        }

        var start = before;
        while (draft.IsWord(start, Having) && start > at - 5)
        {
            start--;
        }

        return start < at - 1 && draft.IsWord(start, Nots) ? start : -1;
    }

    private static int? NotDoneFrom(Draft draft, int at)
    {
        while (draft.IsWord(at, Doing))
        {
            at--;
        }

        return draft.IsWord(at, "didnt") ? at
            : draft.Reads(at - 1, "did", "not") ? at - 1
            : null;
    }
}
