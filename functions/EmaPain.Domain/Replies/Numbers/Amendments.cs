using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Follows a person who, after a whole list, writes it once more or names the item that was wrong: <c>5 4 6 wait no, so 7 4 6</c>, <c>6 3 5 sorry stress should be 4</c>.</summary>
internal static class Amendments
{
    private static readonly string[][] Markers = WordSet.Phrases(
        "sorry|oops|oop|wait|actually|no wait|scratch that|correction|meant|i mean|should be|shouldve been|should have been|make that|change that|perdon|espera|digo|quise decir|correccion|era|me equivoque|mistake|typo|my bad");

    private static readonly FrozenSet<string> Leading = WordSet.Of("so final answer then again ok okay its is all entonces asi que otra vez");

    public static void Apply(Draft draft)
    {
        var due = draft.Context.Due.Length;
        var numbers = Enumerable.Range(0, draft.Pieces.Count).Where(draft.IsNumber).Take(20).ToList();
        if (due < 2 || numbers.Count <= due)
        {
            return;
        }

        var marker = Enumerable.Range(numbers[due - 1] + 1, draft.Pieces.Count - numbers[due - 1] - 1)
            .FirstOrDefault(at => Array.Exists(Markers, phrase => draft.Reads(at, phrase)), -1);
        if (marker < 0 || !IsBareList(draft, numbers.GetRange(0, due)))
        {
            return;
        }

        var last = numbers.GetRange(numbers.Count - due, due);
        if (last[0] > marker && IsBareList(draft, last) && OpensClause(draft, last[0]))
        {
            numbers.GetRange(0, numbers.Count - due).ForEach(at => draft.Mark(at, Doubt.Aside));
            return;
        }

        AmendNamed(draft, numbers.GetRange(0, due), numbers.GetRange(due, numbers.Count - due));
    }

    /// <summary>One item named after the list, with the number that it should have; <c>not 3</c> may follow.</summary>
    private static void AmendNamed(Draft draft, List<int> list, List<int> after)
    {
        var names = Enumerable.Range(list[^1] + 1, draft.Pieces.Count - list[^1] - 1).Where(at => draft.Pieces[at].Kind == PieceKind.Name).ToList();
        if (names is not [var name] || draft.Pieces[name].Items is not [var item] || after.Exists(at => at < name) || after[0] - name > 5)
        {
            return;
        }

        var place = draft.Context.Due.IndexOf(item);
        var isDenied = after is [_, var denied] && draft.IsWord(denied - 1, "not", "no") && draft.Pieces[denied].Value == draft.Pieces[list[Math.Max(0, place)]].Value;
        if (place < 0 || !(after.Count == 1 || isDenied))
        {
            return;
        }

        draft.Pieces[list[place]].Value = draft.Pieces[after[0]].Value;
        after.ForEach(at => draft.Mark(at, Doubt.Aside));
        draft.Pieces[name].Kind = PieceKind.Word;
        draft.Pieces[name].Items = [];
    }

    private static bool IsBareList(Draft draft, List<int> numbers) =>
        Enumerable.Range(numbers[0], numbers[^1] - numbers[0]).All(at => draft.IsNumber(at) || draft.Pieces[at].Kind == PieceKind.Mark || draft.IsWord(at, Vocabulary.Joints));

    private static bool OpensClause(Draft draft, int at)
    {
        while (draft.IsWord(at - 1, Leading))
        {
            at--;
        }

        return draft.IsBreak(at - 1) || draft.IsWord(at, Leading);
    }
}
