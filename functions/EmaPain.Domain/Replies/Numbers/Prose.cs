namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Sets aside numbers in the middle of prose that nothing marks as a rating, and numbers that a question asks about.</summary>
internal static class Prose
{
    public static void Apply(Draft draft)
    {
        var numbers = Enumerable.Range(0, draft.Pieces.Count).Where(draft.IsNumber).ToList();
        foreach (var at in numbers.Where(at => IsAmongStrangers(draft, at) || IsAskedAbout(draft, at)))
        {
            draft.Mark(at, Doubt.Aside);
        }

        DoubtTheRest(draft, numbers);
    }

    /// <summary>As many numbers as items are due, some of them beside words that nobody knows: <c>bk 5 kn 6 hd 4</c> is not 4.</summary>
    private static void DoubtTheRest(Draft draft, List<int> numbers)
    {
        var left = numbers.FindAll(draft.IsNumber);
        if (draft.Context.Due.Length > 1 && numbers.Count == draft.Context.Due.Length && left.Count < numbers.Count && !draft.Pieces.Exists(piece => piece.Kind == PieceKind.Name))
        {
            left.ForEach(at => draft.Mark(at, Doubt.Unclear));
        }
    }

    /// <summary>A word that no answer needs.</summary>
    public static bool IsStranger(Draft draft, int at) => draft.At(at) is { Kind: PieceKind.Word } word && !Vocabulary.Fillers.Contains(word.Text);

    private static bool IsAmongStrangers(Draft draft, int at)
    {
        var counted = draft.At(at + 1) is { Kind: PieceKind.Word } next && IsStranger(draft, at + 1) && next.Text.Length > 3 && next.Text[^1] == 's' && next.Text[^2] is not ('s' or 'u' or 'i');
        var after = IsStranger(draft, at + 1);
        var before = IsStranger(draft, at - 1);
        var owned = draft.IsWord(at - 1, "have", "had", "has", "got", "tengo", "tuve", "with", "my", "the", "los", "las", "other", "these", "those") && (after || (draft.IsWord(at + 1, "good", "bad") && draft.At(at + 2) is { Kind: PieceKind.Word } thing && thing.Text.EndsWith('s') && thing.Text != "thanks"));
        return (before && after) || owned || (counted && at > 0 && draft.IsBreak(at - 1) && !draft.IsWord(at + 1, "always", "thanks", "hurts") && !Asides.CompletesTheList(draft, at));
    }

    private static bool IsAskedAbout(Draft draft, int at)
    {
        var end = at;
        while (end < at + 12 && draft.At(end) is not null && (!draft.IsBreak(end) || draft.IsMark(end, ',')))
        {
            end++;
        }

        if (!draft.IsMark(end, '?'))
        {
            return false;
        }

        var start = at;
        while (start > at - 12 && start > 0 && (!draft.IsBreak(start - 1) || draft.IsMark(start - 1, ',')))
        {
            start--;
        }

        return draft.IsWord(start, "what", "whats", "why", "how", "when", "where", "who", "is", "do", "does", "did", "can", "could", "should", "are", "will", "would", "que", "como", "cuando", "cual",
            "puedo", "debo", "por", "which", "am");
    }
}
