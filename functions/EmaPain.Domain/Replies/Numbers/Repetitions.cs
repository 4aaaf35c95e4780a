using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Sets aside what only says again, or tells where it hurts, beside numbers for every item due: <c>no pain, so 0, 0 and 0</c>, <c>lower back 7, so pain 7, stress 5, tension 6</c>.</summary>
internal static class Repetitions
{
    private static readonly FrozenSet<string> Body = WordSet.Of(
        "back neck knee knees hip hips shoulder shoulders leg legs foot feet hand hands head arm arms ankle ankles elbow elbows wrist wrists spine jaw "
        + "espalda cuello rodilla rodillas cadera hombro hombros pierna piernas pie pies mano manos cabeza brazo brazos");

    public static void Apply(Draft draft)
    {
        var due = draft.Context.Due;
        if (due.Length < 2)
        {
            return;
        }

        DropAbsence(draft);
        DropBody(draft);
        DropEach(draft);
        DoubtBody(draft);
    }

    /// <summary><c>back 5, neck 4, head 3</c> rates parts of the body, and no item.</summary>
    private static void DoubtBody(Draft draft)
    {
        var rated = Enumerable.Range(1, Math.Max(0, draft.Pieces.Count - 1)).Where(at => draft.IsNumber(at) && draft.IsWord(at - 1, Body)).ToList();
        if (rated.Count > 1 && !draft.Pieces.Exists(piece => piece.Kind == PieceKind.Name))
        {
            rated.ForEach(at => draft.Mark(at, Doubt.Unclear));
        }
    }

    /// <summary>As many numbers as items due follow, and agree with the absence that the text begins with.</summary>
    private static void DropAbsence(Draft draft)
    {
        var due = draft.Context.Due.Length;
        var numbers = draft.Pieces.FindAll(piece => piece.IsNumber);
        var names = draft.Pieces.FindAll(piece => piece.Kind == PieceKind.Name);
        if (names is [var name] && numbers.Count == due + 1 && numbers[0].Value == 0 && numbers[1].Value == 0 && draft.Pieces.IndexOf(name) + 1 == draft.Pieces.IndexOf(numbers[0])
            && name.Items is [var item] && item.Id == draft.Context.Due[0].Id)
        {
            numbers[0].Doubt = Doubt.Aside;
            (name.Kind, name.Items) = (PieceKind.Word, []);
        }
        else if (numbers.Count > 0 && numbers.TrueForAll(number => number.Value == 0) && draft.Pieces.FindAll(piece => piece.Kind == PieceKind.Absence) is [var absence] && draft.Pieces.IndexOf(absence) == 0)
        {
            absence.Doubt = Doubt.Aside;
        }
    }

    /// <summary>Every item due is named with its number; a part of the body has one of its own.</summary>
    private static void DropBody(Draft draft)
    {
        var named = draft.Pieces.Where(piece => piece is { Kind: PieceKind.Name, Items.Count: 1 }).Select(piece => piece.Items[0].Id).Distinct().Count();
        var numbers = draft.Pieces.Count(piece => piece.IsNumber);
        for (var at = 1; at < draft.Pieces.Count && named == draft.Context.Due.Length && numbers > named; at++)
        {
            if (draft.IsNumber(at) && draft.IsWord(draft.IsWord(at - 1, "is", "was", "at", "a", "esta") ? at - 2 : at - 1, Body))
            {
                draft.Mark(at, Doubt.Aside);
                numbers--;
            }
        }
    }

    /// <summary><c>Pain and activity 7 each</c>: each names nothing that the names before the number do not.</summary>
    private static void DropEach(Draft draft)
    {
        for (var at = 3; at < draft.Pieces.Count; at++)
        {
            if (draft.Pieces[at] is { Text: "each" or "apiece" or "both" or "cada" } && draft.IsNumber(at - 1) && draft.At(at - 2) is { Kind: PieceKind.Name, Items.Count: 1 } && draft.IsBreak(at + 1))
            {
                draft.Pieces.RemoveAt(at);
                return;
            }
        }
    }
}
