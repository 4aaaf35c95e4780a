using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>
/// Finds out whether a wish to stop is denied: <c>I don't want to stop the study</c>. A denial governs it if only words of wishing stand
/// between; <c>I don't know if I want to stop</c>, <c>why not stop</c> and <c>you don't stop texting me</c> deny nothing.
/// </summary>
internal static class DeniedWish
{
    private static readonly FrozenSet<string> Denials = WordSet.Of("not never without nunca jamas tampoco");

    private static readonly FrozenSet<string> Wishing = WordSet.Of(
        "to do want wanted wish plan plans planning intend mean going like ready ever even yet actually at all about of on be being been get have had need would will "
        + "intention intentions desire desires interest feel have thinking think considering any quiero quisiera quise pienso deseo voy a me planeo tengo ganas intencion he que pensado en de querido");

    /// <summary>After these, <c>no</c> denies what follows and is no answer of its own.</summary>
    private static readonly FrozenSet<string> Denied = WordSet.Of(
        "plan plans intention intentions desire desires wish interest quiero quisiera quise pienso deseo voy me planeo tengo he");

    /// <summary>Before I, these keep the denial going: <c>I do not think I want to stop</c>.</summary>
    private static readonly FrozenSet<string> Thinking = WordSet.Of("think feel believe say saying mean that");

    /// <summary>Before a denial: it is asked, doubted, or said of the texts and of us.</summary>
    private static readonly FrozenSet<string> Turning = WordSet.Of("why if sure know you u yall they it this these texts messages can could porque ustedes ellos");

    /// <summary>Without one of these a wish says by its denial what it wants: <c>I don't want any more texts</c>.</summary>
    private static readonly FrozenSet<string> Stopping = WordSet.Of("stop stopping quit quitting leave leaving withdraw withdrawing drop dropping end ending unsubscribe cancel terminate discontinue finish dejar parar paren dejen salir salirme abandonar cancelar");

    public static bool Governs<T>(IReadOnlyList<Word> words, PhraseMatch<T> wish)
    {
        if (!words.Take(wish.End).Skip(wish.Start).Any(word => word.IsIn(Stopping)))
        {
            return false;
        }

        if (Denials.Contains(words[wish.Start].Text) || words[wish.Start].Text == "no")
        {
            return !IsTurned(words, wish.Start);
        }

        for (var at = wish.Start - 1; at >= 0 && words[at].Clause == words[wish.Start].Clause; at--)
        {
            var word = words[at].Text;
            if (Denials.Contains(word) || (word == "no" && Denied.Contains(words[at + 1].Text)))
            {
                return !IsTurned(words, at);
            }

            if (!Wishing.Contains(word) && !(word == "i" && at > 0 && Thinking.Contains(words[at - 1].Text)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsTurned(IReadOnlyList<Word> words, int denial) =>
        Enumerable.Range(1, 3).Any(back => denial - back >= 0 && words[denial - back].Clause == words[denial].Clause && words[denial - back].IsIn(Turning));
}
