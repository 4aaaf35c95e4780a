namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Marks numbers that rate nothing: times, dates, doses, counts, prices, ages, <c>one of those days</c>.</summary>
internal static class Asides
{
    private const int Adult = 18;

    /// <summary>From here on nothing is a rating, where no scale goes so far: <c>7 5 6. Doc upped my pills to 600</c>.</summary>
    private const int BeyondRatings = 20;

    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at) && (IsCounted(draft, at) || IsLabel(draft, at) || IsTime(draft, at) || IsAmount(draft, at) || IsPronoun(draft, at) || IsAboutOthers(draft, at) || IsSideRemark(draft, at)))
            {
                draft.Mark(at, Doubt.Aside);
                if (draft.IsMark(at + 1, ':') && draft.At(at + 2) is { Glued: true })
                {
                    draft.Mark(at + 2, Doubt.Aside);
                }
            }
        }
    }

    /// <summary>Where the question asks for days, days are the answer.</summary>
    private static bool CountsDays(Draft draft) => draft.Context.Due is [var item] && item.Names.Contains("days");

    private static bool IsCounted(Draft draft, int at)
    {
        var next = draft.IsWord(at + 1, "more", "mas", "good", "bad", "or", "whole", "full", "little", "big", "different", "extra", "mg", "of") && draft.IsWord(at + 2, Vocabulary.Units) ? at + 2 : at + 1;
        return draft.IsMark(at + 1, '%') || draft.IsMark(at - 1, '$') || draft.IsMark(at + 1, '$')
            || (draft.IsWord(at + 1, "of", "de") && draft.IsWord(at + 2, "my", "our", "us", "them", "those", "these", "mis", "ellos"))
            || IsForAWord(draft, at)
            || (draft.IsWord(next, Vocabulary.Units) && !IsRatingUnit(draft, next))
            || (draft.Pieces[at].Text is "one" or "two" or "three" && draft.IsWord(at + 1, "day", "night", "thing", "week") && !CountsDays(draft));
    }

    /// <summary><c>7 days like this</c> counts days; <c>7 day and night</c> and a lone <c>5 number</c> do not.</summary>
    private static bool IsRatingUnit(Draft draft, int unit) =>
        (CountsDays(draft) && draft.IsWord(unit, "day", "days", "time", "times", "x", "dia", "dias", "vez", "veces"))
        || draft.IsWord(unit, "number", "day", "night", "dia", "noche", "week", "semana", "h", "k", "x", "ft") && draft.Pieces[unit - 1].Value != 1 && !draft.Pieces[unit].Glued && !Prose.IsStranger(draft, unit + 1)
        || (draft.IsWord(unit, "headache", "flare", "migraine", "season", "seconds") && !draft.IsWord(unit, "seconds"))
        || (draft.IsWord(unit, "am") && draft.IsWord(unit + 1, "i"));

    /// <summary>2 and 4 stand for to, too and for: <c>too bad 2 talk</c>, <c>4 ever</c>, <c>me 2</c>.</summary>
    private static bool IsForAWord(Draft draft, int at) =>
        draft.Pieces[at].Text is "2" or "4"
        && (draft.IsWord(at + 1, "u", "ever", "real", "sure", "much", "late", "talk", "you", "go", "get", "see", "do", "be", "hear", "say", "sleep", "answer", "text", "many", "long", "him", "her", "now")
            || (draft.IsWord(at - 1, "me", "you", "u") && draft.At(at + 1) is null && !draft.IsWord(at - 2, "for", "with")));

    private static bool IsLabel(Draft draft, int at)
    {
        var label = draft.IsMark(at - 1, '#') ? at - 2 : at - 1;
        if (!draft.IsWord(label, Vocabulary.Labels))
        {
            return false;
        }

        // "rough day 7" rates the day; "day 7" at the beginning of a clause names it.
        return !draft.IsWord(label, "day", "week", "dia", "semana", "year", "month", "mes", "ano", "study", "bed", "parte", "part", "line", "season", "turned", "wk")
            || draft.IsWord(label - 1, "study", "treatment", "on", "part") || (draft.IsBreak(label - 1) && HasOtherNumbers(draft, at)) || draft.IsWord(label, "turned");
    }

    private static bool HasOtherNumbers(Draft draft, int at) => Enumerable.Range(0, Math.Min(draft.Pieces.Count, 60)).Any(i => i != at && draft.IsNumber(i));

    private static bool IsTime(Draft draft, int at)
    {
        var before = draft.IsWord(at - 1, "about", "around", "like", "approximately", "aproximadamente") ? at - 2 : at - 1;
        if (!draft.IsWord(before, Vocabulary.TimePrepositions) && !draft.IsMark(before, '@'))
        {
            return false;
        }

        if (!draft.IsWord(before, "at") && !draft.IsMark(before, '@'))
        {
            return !(draft.IsWord(before, "hasta") && draft.IsWord(before + 1, "un"));
        }

        if (draft.IsWord(before - 1, "up") && draft.IsWord(before - 2, "woke", "wake", "waking", "got", "get"))
        {
            return true;
        }

        // "at 5" rates where something that can be rated stands before it.
        return !(draft.IsBreak(before - 1)
            || draft.IsWord(before - 1, Vocabulary.States)
            || draft.At(before - 1) is { Kind: PieceKind.Name });
    }

    private static bool IsAmount(Draft draft, int at)
    {
        var before = draft.IsWord(at - 1, "about", "around", "like", "only", "me", "you", "up") ? at - 2 : at - 1;
        return draft.IsWord(before, Vocabulary.Quantities) || draft.Reads(at - 2, "give", "me");
    }

    /// <summary>One, uno and a number in front of of stand for things: <c>one of those days</c>, <c>this one</c>.</summary>
    private static bool IsPronoun(Draft draft, int at)
    {
        var piece = draft.Pieces[at];
        return piece.Text is "one" or "uno"
            && (draft.IsWord(at + 1, "of", "more", "de", "mas", "another", "time", "who", "that", "thats")
                || draft.IsWord(at - 1, "this", "that", "no", "any", "each", "every", "which", "last", "next", "another", "bad", "good", "rough", "long", "tough", "the", "cada", "skip", "ese", "este", "other", "some", "someone")
                || draft.At(at - 1) is { Kind: PieceKind.Refusal }
                || (draft.At(at - 1) is { Kind: PieceKind.Name } && Enumerable.Range(at - 3, 2).Any(i => draft.At(i) is { Kind: PieceKind.Refusal })));
    }

    /// <summary>Beside other numbers: <c>(was 6)</c>, <c>I'm 81</c>, <c>an 11 on the grumpy scale</c>.</summary>
    private static bool IsSideRemark(Draft draft, int at) =>
        HasOtherNumbers(draft, at)
        && ((draft.Pieces[at].Value >= BeyondRatings && draft.At(at - 1) is { Kind: PieceKind.Word } && OthersAnswerAll(draft, at))
            || (draft.IsMark(at - 2, '(') && draft.IsWord(at - 1, "was", "were", "from", "era", "estaba"))
            || (draft.IsWord(at - 1, "im", "am") && draft.Pieces[at].Value >= Adult)
            || (draft.IsWord(at + 1, "on") && draft.IsWord(at + 2, "the", "a", "my") && draft.At(at + 3) is { Kind: PieceKind.Word } && draft.IsWord(at + 4, "scale", "meter")));

    /// <summary>Whether the numbers before it are one for each item, on its scale.</summary>
    private static bool OthersAnswerAll(Draft draft, int at)
    {
        var before = draft.Pieces.Take(at).Where(piece => piece.Kind == PieceKind.Number && piece.Doubt == Doubt.None).ToList();
        return draft.Context.Due.Length > 0 && before.Count == draft.Context.Due.Length
            && before.TrueForAll(piece => draft.Context.Due.All(item => item.Allows(piece.Value) && !item.Allows(draft.Pieces[at].Value)));
    }

    /// <summary><c>My son is 8</c>, <c>my appointment is at 3</c>.</summary>
    private static bool IsAboutOthers(Draft draft, int at)
    {
        var before = at - 1;
        while (draft.IsWord(before, "is", "turned", "turns", "are", "was", "es", "tiene", "cumplio", "cumple", "at", "just", "has", "about"))
        {
            before--;
        }

        return before < at - 1 && draft.IsWord(before, Vocabulary.Others);
    }
}
