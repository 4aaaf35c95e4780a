using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Marks numbers that can be read in more than one way: <c>5 or 6</c>, <c>7 and a half</c>, <c>-3</c>, <c>over 5</c>, <c>not a 5</c>.</summary>
internal static class Doubts
{
    private const int Near = 3;

    private static readonly FrozenSet<string> Comparisons = WordSet.Of("over under above below almost nearly casi beyond negative minus pre exceed exceeded exceeding");
    private static readonly FrozenSet<string> Comparatives = WordSet.Of("more less higher lower greater worse better bigger mas menos mayor menor peor mejor at al por como high lo rather other");
    private static readonly FrozenSet<string> ComparedWith = WordSet.Of("than de que least most menos mas as");
    private static readonly FrozenSet<string> Directions = WordSet.Of("more less higher lower above below better worse up down mas menos over under greater climbing rising counting subiendo bajando");
    private static readonly FrozenSet<string> Articles = WordSet.Of("a an un a solid strong like about maybe even quite really my just only");
    private static readonly FrozenSet<string> Postures = WordSet.Of("sitting standing walking resting moving lying laying bending active still walk sit stand move rest lie lay bend stairs sentado sentada parado parada caminando acostado acostada");
    private static readonly FrozenSet<string> Dayparts = WordSet.Of("morning mornings afternoon evening evenings night nights bedtime noon manana tarde noche");
    private static readonly FrozenSet<string> Treated = WordSet.Of("with without before after con sin antes despues");

    /// <summary><c>Reverse order 3 4 5</c>: nobody knows for sure which is which.</summary>
    private static readonly FrozenSet<string> Turned = WordSet.Of("reverse reversed backwards backward reves");

    private static readonly FrozenSet<string> Extremes = WordSet.Of("worst best highest lowest peak peaks max tops high low");
    private static readonly FrozenSet<string> Moves = WordSet.Of("went gone going jumped dropped moved improved down up increased decreased rose fell subio bajo paso changed change cambiar cambia cambio");

    public static void Apply(Draft draft)
    {
        var isTurned = draft.Context.Due.Length > 1 && draft.Pieces.Exists(piece => piece.Kind == PieceKind.Word && Turned.Contains(piece.Text));
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at))
            {
                if (isTurned)
                {
                    draft.Mark(at, Doubt.Unclear);
                }

                JudgeDigits(draft, at);
                JudgeHalf(draft, at);
                JudgeFraction(draft, at);
                JudgeSign(draft, at);
                JudgeComparison(draft, at);
                JudgeDenial(draft, at);
                JudgeCircumstance(draft, at, Postures);
                JudgeCircumstance(draft, at, Dayparts);
                if (draft.Context.Due.Length == 1)
                {
                    JudgeCircumstance(draft, at, Treated);
                }

                JudgeAlternative(draft, at);
            }
        }
    }

    /// <summary><c>010</c> for three items, and <c>1. 5</c>, which may be a numbered list or a fraction.</summary>
    private static void JudgeDigits(Draft draft, int at)
    {
        var several = draft.Context.Due.Length > 1;
        if (several && draft.Pieces[at].Text is ['0', _, _])
        {
            draft.Mark(at, Doubt.Unclear);
        }

        if (several && at == 0 && draft.Pieces.Count == 3 && (draft.IsMark(1, '.') || draft.IsMark(1, ')') || draft.IsMark(1, ':')) && draft.IsNumber(2) && draft.Pieces[0].Value <= draft.Context.Due.Length)
        {
            draft.Mark(0, Doubt.Unclear);
        }
    }

    private static void JudgeHalf(Draft draft, int at)
    {
        var next = draft.IsWord(at + 1, "and", "an", "y", "n") || draft.IsMark(at + 1, '&') ? at + 2 : at + 1;
        next = draft.IsWord(next, "a") ? next + 1 : next;
        if (draft.IsWord(next, "half", "medio", "media"))
        {
            draft.Mark(at, Doubt.Unclear);
        }

        if (draft.IsWord(at + 1, "point", "punto", "pt", "coma") && draft.IsNumber(at + 2))
        {
            draft.Mark(at, Doubt.Unclear);
            draft.Mark(at + 2, Doubt.Aside);
        }
    }

    /// <summary><c>.6</c>, and where one number is asked for <c>5,5</c>, which many write for 5.5.</summary>
    private static void JudgeFraction(Draft draft, int at)
    {
        var isBare = draft.IsMark(at - 1, '.') && draft.Pieces[at].Glued && !draft.Pieces[at - 1].Glued && draft.At(at - 2) is not { Kind: PieceKind.Number };
        var isComma = draft.Context.Due.Length == 1 && draft.IsMark(at + 1, ',') && draft.Pieces[at + 1].Glued && draft.IsNumber(at + 2) && draft.Pieces[at + 2].Glued;
        if (isBare || isComma)
        {
            draft.Mark(at, Doubt.Unclear);
        }
    }

    private static void JudgeSign(Draft draft, int at)
    {
        var isAlone = at == 1 && draft.Context.Due.Length == 1;
        var minus = draft.IsMark(at - 1, '-') && (draft.Pieces[at].Glued || isAlone) && !draft.Pieces[at - 1].Glued
            && draft.At(at - 2) is not { Kind: PieceKind.Name or PieceKind.Number } && !IsBullet(draft, at - 1);
        var minusWord = draft.IsWord(at - 1, "menos") && !draft.IsWord(at - 2, "o", "al", "lo");
        var plus = (draft.IsMark(at + 1, '+') && draft.Pieces[at + 1].Glued) || draft.IsWord(at + 1, "plus");
        if (minus || minusWord || (plus && !draft.IsNumber(at + 2)) || draft.IsMark(at - 1, '<') || draft.IsMark(at - 1, '>') && !draft.IsMark(at - 2, '-') && !draft.IsMark(at - 2, '='))
        {
            draft.Mark(at, Doubt.Unclear);
        }
    }

    /// <summary>Dashes at the beginning of several lines make a list.</summary>
    private static bool IsBullet(Draft draft, int dash) =>
        (dash == 0 || draft.IsMark(dash - 1, '\n'))
        && Enumerable.Range(1, draft.Pieces.Count).Any(i => draft.IsMark(i, '-') && draft.IsMark(i - 1, '\n'));

    private static void JudgeComparison(Draft draft, int at)
    {
        var before = BeforeArticles(draft, at);
        var compared = draft.IsWord(before, Comparisons) || (draft.IsWord(before, "to") && draft.IsWord(before - 1, "close", "near", "next", "closer"))
            || (draft.IsWord(before, ComparedWith) && draft.IsWord(before - 1, Comparatives) && !draft.Reads(before - 2, "mas", "o"))
            || (before == 0 && draft.IsWord(before, "to", "hasta"))
            || draft.Reads(before - 1, "high", "as") || draft.IsWord(before, "minimum", "maximum", "minimo", "maximo");
        var extreme = (draft.IsWord(at - 1, Extremes) && (draft.IsWord(at - 2, "a") || !draft.IsWord(at - 1, "high", "low")))
            || (draft.IsWord(at - 1, "high", "low") && draft.At(at + 1) is { Text: "s", Glued: true })
            || (draft.IsWord(at + 1, "at") && draft.IsWord(at + 2, "its", "the", "it") && draft.IsWord(at + 3, Extremes))
            || (draft.IsWord(at + 1, Extremes) && draft.IsBreak(at + 2));
        var opened = draft.IsWord(at + 1, "or", "and", "o", "y") && draft.IsWord(at + 2, Directions);
        if (compared || opened || IsLeftOpen(draft, at) || extreme || draft.Reads(at + 1, "and", "change"))
        {
            draft.Mark(at, Doubt.Unclear);
        }
    }

    /// <summary><c>5, maybe a little more</c>; <c>4 mas o menos</c> is 4.</summary>
    private static bool IsLeftOpen(Draft draft, int at)
    {
        var next = draft.IsMark(at + 1, ',') ? at + 2 : at + 1;
        if (!draft.IsWord(next, "maybe", "perhaps", "possibly", "probably", "or", "quizas", "tal"))
        {
            return false;
        }

        while (next < at + 8 && draft.IsWord(next, "maybe", "perhaps", "possibly", "probably", "or", "even", "a", "little", "bit", "lil", "tad", "slightly", "quizas", "tal", "vez", "un", "poco", "poquito"))
        {
            next++;
        }

        return draft.IsWord(next, "more", "less", "higher", "lower", "mas", "menos") && !draft.IsWord(next + 1, "like", "o");
    }

    /// <summary><c>3 sitting, 8 walking</c>, <c>3 in the morning 8 at night</c> and <c>5 with meds 8 without</c> leave open which of them is meant.</summary>
    private static void JudgeCircumstance(Draft draft, int at, FrozenSet<string> circumstances)
    {
        if (IsFollowedBy(draft, at, circumstances) && Enumerable.Range(at + 2, 2 * Near).Any(other => draft.At(other) is { Kind: PieceKind.Number } && IsFollowedBy(draft, other, circumstances)))
        {
            draft.Mark(at, Doubt.Unclear);
        }
    }

    private static bool IsFollowedBy(Draft draft, int at, FrozenSet<string> words) =>
        Enumerable.Range(at + 1, Near).TakeWhile(next => !draft.IsNumber(next) && !draft.IsBreak(next)).Any(next => draft.IsWord(next, words));

    private static void JudgeDenial(Draft draft, int at)
    {
        var before = BeforeArticles(draft, at);
        if (draft.IsWord(before, "not", "isnt", "aint", "wasnt", "never", "ni")
            || (draft.IsWord(before, "es") && draft.IsWord(before - 1, "no"))
            || (draft.IsWord(before, "no") && before == at - 1 && !draft.IsNumber(before - 1) && draft.At(at + 1) is null && before == 0))
        {
            draft.Mark(at, Doubt.Denied);
        }
    }

    private static void JudgeAlternative(Draft draft, int at)
    {
        for (var joint = at + 1; joint <= at + Near; joint++)
        {
            if (draft.At(joint) is not { Kind: PieceKind.Word } word || (!word.Is("or") && !word.Is("o") && !word.Is("u") && !word.Is("to") && !word.Is("a") && !word.Is("hasta")
                && !word.Is("thru") && !word.Is("through") && !IsBetween(draft, at, joint)))
            {
                continue;
            }

            var other = joint + 1;
            while (draft.IsWord(other, Articles) && other < joint + Near)
            {
                other++;
            }

            if (draft.IsNumber(other) && IsHours(draft, at, other))
            {
                draft.Mark(at, Doubt.Aside);
                draft.Mark(other, Doubt.Aside);
                return;
            }

            if (word.Is("a") && draft.Context.Due.Length > 1 && draft.IsWord(at - 1, "a", "an"))
            {
                // "a 6 a 5 and a 5" is a list; only the Spanish a is a range.
                return;
            }

            if (draft.IsNumber(other) && (word.Text is "or" or "o" or "u" || joint == at + 1))
            {
                draft.Mark(at, IsMove(draft, at) ? Doubt.Past : Doubt.Unclear);
                draft.Mark(other, IsMove(draft, at) ? Doubt.None : Doubt.Unclear);
                return;
            }
        }
    }

    /// <summary>Beside an answer to everything: <c>8 8 7, was at the VA from 9 to 3</c>.</summary>
    private static bool IsHours(Draft draft, int at, int other) =>
        draft.IsWord(at - 1, "from", "de") && !IsMove(draft, at) && draft.Context.Due.Length > 1
        && Enumerable.Range(0, draft.Pieces.Count).Count(i => i != at && i != other && draft.IsNumber(i)) == draft.Context.Due.Length;

    private static bool IsBetween(Draft draft, int at, int joint) =>
        joint == at + 1 && draft.IsWord(joint, "and", "y", "n") && draft.IsWord(BeforeArticles(draft, at), "between", "entre", "btwn", "tween");

    /// <summary><c>went from 3 to 7</c>: the second number is how it is.</summary>
    private static bool IsMove(Draft draft, int at)
    {
        var before = BeforeArticles(draft, at);
        var from = draft.IsWord(before, "from", "de") ? before - 1 : before;
        return (from != before && Enumerable.Range(1, 4).Any(i => draft.IsWord(before - i, Moves))) || draft.IsWord(from, "went", "jumped", "dropped");
    }

    private static int BeforeArticles(Draft draft, int at)
    {
        var before = at - 1;
        while (draft.IsWord(before, Articles) && before > at - 4)
        {
            before--;
        }

        return before;
    }
}
