using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Marks numbers that rate nothing: times, dates, doses, counts, prices, ages, <c>one of those days</c>.</summary>
internal static class Asides
{
    private const int Adult = 18;

    private static readonly FrozenSet<string> Streets = WordSet.Of("st street ave avenue rd road blvd boulevard ln lane ct court hwy highway terrace");

    /// <summary>From here on nothing is a rating, where no scale goes so far: <c>7 5 6. Doc upped my pills to 600</c>.</summary>
    private const int BeyondRatings = 20;

    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at) && RatesNothing(draft, at))
            {
                draft.Mark(at, Doubt.Aside);
                if ((draft.IsMark(at + 1, ':') || draft.IsMark(at + 1, '/')) && draft.At(at + 2) is { Glued: true })
                {
                    draft.Mark(at + 2, Doubt.Aside);
                }

                if (draft.IsWord(at + 1, "or", "o") && IsTime(draft, at))
                {
                    draft.Mark(at + 2, Doubt.Aside);
                }
            }
        }
    }

    private static bool RatesNothing(Draft draft, int at) =>
        IsCounted(draft, at) || IsLabel(draft, at) || IsPlaceOrDate(draft, at) || IsTime(draft, at) || IsAmount(draft, at)
        || IsPronoun(draft, at) || IsAboutOthers(draft, at) || IsVital(draft, at) || IsSideRemark(draft, at);

    /// <summary>Where the question asks for days, days are the answer.</summary>
    private static bool CountsDays(Draft draft) => draft.Context.Due is [var item] && item.Names.Contains("days");

    private static bool IsCounted(Draft draft, int at)
    {
        var next = draft.IsWord(at + 1, "more", "mas", "good", "bad", "or", "whole", "full", "little", "big", "different", "extra", "mg", "of") && draft.IsWord(at + 2, Vocabulary.Units) ? at + 2 : at + 1;
        return draft.IsMark(at + 1, '%') || draft.IsMark(at - 1, '$') || draft.IsMark(at + 1, '$')
            || (draft.IsWord(at + 1, "of", "de") && draft.IsWord(at + 2, "my", "our", "us", "them", "those", "these", "mis", "ellos"))
            || IsForAWord(draft, at)
            || IsPerTime(draft, at)
            || (draft.IsWord(next, Vocabulary.Units) && !IsRatingUnit(draft, at, next) && !(draft.IsWord(next, Vocabulary.Told) && CompletesTheList(draft, at)))
            || (draft.Pieces[at].Text is "one" or "two" or "three" && draft.IsWord(at + 1, "day", "night", "thing", "week") && !CountsDays(draft));
    }

    /// <summary>It ends the list of as many numbers as items are due with which the text begins, all parted alike: <c>6 5 4 days like this</c>.</summary>
    public static bool CompletesTheList(Draft draft, int at)
    {
        var due = draft.Context.Due.Length;
        if (due < 2 || at % (due - 1) != 0 || draft.IsNumber(at + 1))
        {
            return false;
        }

        var step = at / (due - 1);
        return step is 1 or 2 && Enumerable.Range(0, due).All(i => draft.At(i * step) is { Kind: PieceKind.Number })
            && (step == 1 || Enumerable.Range(0, due - 1).All(i => draft.IsMark((2 * i) + 1, draft.Pieces[1].Text[0])));
    }

    /// <summary><c>too many texts, 5 a day</c>.</summary>
    private static bool IsPerTime(Draft draft, int at) =>
        !CountsDays(draft) && draft.IsWord(at + 1, "a", "per", "each", "al", "por") && draft.IsWord(at + 2, "day", "week", "month", "night", "hour", "dia", "semana", "mes") && draft.IsBreak(at + 3);

    /// <summary><c>7 days like this</c> counts days; <c>7 day and night</c> and a lone <c>5 number</c> do not.</summary>
    private static bool IsRatingUnit(Draft draft, int at, int unit) =>
        (CountsDays(draft) && draft.IsWord(unit, "day", "days", "time", "times", "x", "dia", "dias", "vez", "veces"))
        || draft.IsWord(unit, "number", "day", "night", "dia", "noche", "week", "semana", "h", "k", "x", "ft") && draft.Pieces[at].Value != 1 && !draft.Pieces[unit].Glued && !Prose.IsStranger(draft, unit + 1)
        || (draft.IsWord(unit, "headache", "flare", "migraine", "season", "seconds") && !draft.IsWord(unit, "seconds"))
        || (draft.IsWord(unit, "yo") && draft.Context.Due.Length > 1 && draft.IsBreak(unit + 1) && draft.Pieces.Count(piece => piece.IsNumber) == draft.Context.Due.Length)
        || (draft.IsWord(unit, "surgery", "appointment", "visit", "injection", "session", "doctor", "cirugia", "cita") && draft.Pieces[at].Value > 1 && draft.IsNumber(at - 1))
        || draft.Reads(unit, "question", "mark")
        || (draft.IsWord(unit, "mi") && draft.At(unit + 1) is { Kind: PieceKind.Word })
        || (draft.IsWord(unit, "am") && draft.IsWord(unit + 1, "i"))
        || (draft.IsWord(unit, "yo") && draft.IsWord(unit + 1, "creo", "diria", "digo", "pienso", "siento"));

    /// <summary>2 and 4 stand for to, too and for: <c>too bad 2 talk</c>, <c>4 ever</c>, <c>me 2</c>; not at the end of a list: <c>5 3 2 see you</c>.</summary>
    private static bool IsForAWord(Draft draft, int at) =>
        draft.Pieces[at].Text is "2" or "4"
        && !(draft.Context.Due.Length > 1 && draft.IsNumber(at - 1))
        && ((draft.Pieces[at].Text == "4" && IsThanks(draft, at))
            || draft.IsWord(at + 1, "u", "ever", "real", "sure", "much", "late", "talk", "you", "go", "get", "see", "do", "be", "hear", "say", "sleep", "answer", "text", "many", "long", "him", "her", "now")
            || (draft.IsWord(at - 1, "me", "you", "u") && draft.At(at + 1) is null && !draft.IsWord(at - 2, "for", "with")));

    /// <summary><c>thx 4 asking</c>, <c>thank you 4 the reminder</c>.</summary>
    private static bool IsThanks(Draft draft, int at) =>
        (draft.IsWord(at - 1, "thx", "thanks", "thank", "ty", "tks", "thanx") || draft.Reads(at - 2, "thank", "you") || draft.Reads(at - 2, "thank", "u"))
        && draft.At(at + 1) is { Kind: PieceKind.Word } next
        && (next.Text.EndsWith("ing", StringComparison.Ordinal) || draft.IsWord(at + 1, "the", "your", "ur", "all", "everything", "that", "this"));

    private static bool IsLabel(Draft draft, int at)
    {
        var label = draft.IsMark(at - 1, '#') ? at - 2 : at - 1;
        if (IsAddress(draft, at))
        {
            return true;
        }

        if (draft.IsWord(at - 1, "number") && Prose.IsStranger(draft, at + 1))
        {
            return true;
        }

        if (!draft.IsWord(label, Vocabulary.Labels))
        {
            return false;
        }

        // "rough day 7" rates the day; "day 7" at the beginning of a clause names it.
        return !draft.IsWord(label, "day", "week", "dia", "semana", "year", "month", "mes", "ano", "study", "bed", "parte", "part", "line", "season", "turned", "wk")
            || NamesWeek(draft, label)
            || draft.IsWord(label - 1, "study", "treatment", "on", "part") || (draft.IsBreak(label - 1) && HasOtherNumbers(draft, at)) || draft.IsWord(label, "turned");
    }

    /// <summary><c>Week 3 already?</c>, <c>this is week 6</c>, <c>made it to week 6</c>; <c>this week 6</c> rates the week.</summary>
    private static bool NamesWeek(Draft draft, int label) =>
        draft.IsWord(label, "week", "wk", "semana", "day", "dia", "month", "mes", "year") && draft.Pieces[label + 1].Text.All(char.IsAsciiDigit)
        && (draft.IsBreak(label - 1) || draft.IsWord(label - 1, "is", "its", "already", "still", "la", "es", "in", "to", "until", "till", "til", "since", "by", "through", "hasta"));

    /// <summary><c>9 Elm Street</c>, <c>5 de junio</c>, <c>the 4th of May</c>.</summary>
    private static bool IsPlaceOrDate(Draft draft, int at) =>
        (draft.IsWord(at + 1, "de", "of") && draft.IsWord(at + 2, Vocabulary.Months))
        || (draft.IsWord(at + 1, Vocabulary.Months) && !draft.IsWord(at + 1, "may", "march"))
        || (Enumerable.Range(at + 2, 2).FirstOrDefault(i => draft.IsWord(i, Streets), -1) is var street and > 0
            && Enumerable.Range(at + 1, street - at - 1).All(i => draft.At(i) is { Kind: PieceKind.Word } && !draft.IsWord(i, Vocabulary.Links)));

    /// <summary><c>My room is 5</c>, <c>room number is 5</c>.</summary>
    private static bool IsAddress(Draft draft, int at)
    {
        var before = at - 1;
        while (before > at - 4 && (draft.IsWord(before, "is", "was", "number", "no", "es", "era", "numero") || draft.IsMark(before, '#') || draft.IsMark(before, ':')))
        {
            before--;
        }

        return draft.IsWord(before, "room", "rm", "apartment", "apt", "bus", "floor", "unit", "suite", "exit", "lane", "gate", "ward", "box", "channel", "page", "cuarto", "piso", "habitacion", "autobus");
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

        if ((draft.IsWord(before - 1, "up") && draft.IsWord(before - 2, "woke", "wake", "waking", "got", "get"))
            || (draft.Reads(at + 1, "in", "the") && draft.IsWord(at + 3, "morning", "afternoon", "evening")))
        {
            return true;
        }

        if (draft.IsWord(before - 1, "me", "us", "again") && draft.IsWord(before - 2, "text", "ask", "remind", "call", "message", "msg", "ping", "try", "contact", "phone"))
        {
            return true;
        }

        // "at 5" rates where something that can be rated stands before it.
        return !(draft.IsBreak(before - 1)
            || draft.IsWord(before - 1, Vocabulary.States)
            || IsOneOfSeveralNamed(draft, before)
            || draft.At(before - 1) is { Kind: PieceKind.Name });
    }

    /// <summary><c>Pain is manageable at 4, stress is through the roof at 9</c>: what is named with a verb of being is rated.</summary>
    private static bool IsOneOfSeveralNamed(Draft draft, int before)
    {
        var name = before - 1;
        while (name > before - 6 && !draft.IsBreak(name) && !draft.IsNumber(name) && draft.At(name) is not { Kind: PieceKind.Name })
        {
            name--;
        }

        return draft.At(name) is { Kind: PieceKind.Name } && draft.IsWord(name + 1, "is", "was", "es", "esta", "fue")
            && draft.NamesSeveral;
    }

    private static bool IsAmount(Draft draft, int at)
    {
        var before = draft.IsWord(at - 1, "about", "around", "like", "only", "me", "you", "up") ? at - 2 : at - 1;
        return (draft.IsWord(before, Vocabulary.Quantities) && !(draft.IsWord(at - 1, "up") && draft.IsNumber(at + 1)))
            || (draft.IsWord(before, "sent", "send", "mande", "envie") && !HasOtherNumbers(draft, at))
            || draft.Reads(at - 2, "give", "me");
    }

    /// <summary>One, uno and a number in front of of stand for things: <c>one of those days</c>, <c>this one</c>, <c>only one way</c>.</summary>
    private static bool IsPronoun(Draft draft, int at)
    {
        var piece = draft.Pieces[at];
        return piece.Text is "one" or "uno"
            && (draft.IsWord(at + 1, "of", "more", "de", "mas", "another", "time", "who", "that", "thats", "way", "reason", "person", "choice", "option", "wish", "problem")
                || draft.IsWord(at - 1, "this", "that", "no", "any", "each", "every", "which", "last", "next", "another", "bad", "good", "rough", "long", "tough", "the", "cada", "skip", "ese", "este", "other", "some", "someone")
                || draft.At(at - 1) is { Kind: PieceKind.Refusal }
                || (draft.At(at - 1) is { Kind: PieceKind.Name } && Enumerable.Range(at - 3, 2).Any(i => draft.At(i) is { Kind: PieceKind.Refusal })));
    }

    /// <summary>Beside other numbers: <c>(was 6)</c>, <c>I'm 81</c>, <c>an 11 on the grumpy scale</c>.</summary>
    private static bool IsSideRemark(Draft draft, int at) =>
        HasOtherNumbers(draft, at)
        && ((draft.Pieces[at].Value >= BeyondRatings && draft.At(at - 1) is { Kind: PieceKind.Word } && OthersAnswerAll(draft, at))
            || (draft.IsMark(at - 2, '(') && draft.IsWord(at - 1, "was", "were", "from", "era", "estaba"))
            || (draft.IsMark(at - 1, '(') && draft.Pieces.Take(at).Count(piece => piece.IsNumber) == draft.Context.Due.Length && IsSaidBefore(draft, at))
            || IsStartOfMove(draft, at)
            || (draft.IsWord(at - 1, "im", "am") && draft.Pieces[at].Value >= Adult)
            || (draft.IsWord(at + 1, "on") && draft.IsWord(at + 2, "the", "a", "my") && draft.At(at + 3) is { Kind: PieceKind.Word } && draft.IsWord(at + 4, "scale", "meter")));

    /// <summary><c>6 5 5 (five because I got to fish)</c>.</summary>
    private static bool IsSaidBefore(Draft draft, int at) => draft.Pieces.Take(at).Any(piece => piece.IsNumber && piece.Value == draft.Pieces[at].Value);

    /// <summary><c>Down to 3 from 5</c>, <c>3, down from 5</c>.</summary>
    private static bool IsStartOfMove(Draft draft, int at)
    {
        var from = draft.IsWord(at - 1, "a", "an", "un") ? at - 2 : at - 1;
        var end = draft.IsWord(from - 1, "down", "up") ? from - 2 : from - 1;
        end = end < from - 1 && draft.IsMark(end, ',') ? end - 1 : end;
        return draft.IsWord(from, "from", "desde") && draft.IsNumber(end) && !draft.IsWord(at + 1, "to", "a");
    }

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
        while (draft.IsWord(before, "is", "turned", "turns", "are", "was", "es", "tiene", "cumplio", "cumple", "at", "just", "has", "about", "the", "el"))
        {
            before--;
        }

        return before < at - 1 && draft.IsWord(before, Vocabulary.Others);
    }

    /// <summary><c>BP: 130/80</c>, <c>my sugar was at 6</c>, <c>bp is 138 over 85</c>.</summary>
    private static bool IsVital(Draft draft, int at)
    {
        var pair = (draft.IsMark(at - 1, '/') || draft.IsWord(at - 1, "over", "sobre")) && draft.At(at - 2) is { Kind: PieceKind.Number };
        var before = pair ? at - 3 : at - 1;
        while (draft.IsWord(before, "is", "was", "at", "of", "around", "about", "like", "reading", "level", "running", "today", "this", "morning", "now", "es", "de", "esta", "era", "en") || draft.IsMark(before, ':') || draft.IsMark(before, '='))
        {
            before--;
        }

        return draft.IsWord(before, Vocabulary.Vitals) || draft.Reads(before - 1, "heart", "rate");
    }
}
