using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>
/// Finds out whether words of crisis are denied: a word of denial governs them if only words of wishing, thinking and having stand
/// between (<c>no thoughts of hurting myself</c>). <c>No, I want to die</c> and <c>trying not to kill myself</c> deny nothing.
/// </summary>
internal static class Denial
{
    private const int Reach = 9;

    private static readonly FrozenSet<string> Denials = WordSet.Of("no not never without denies deny denied denying nor neither zero none nobody nunca sin jamas tampoco ningun ninguna niego");

    private static readonly FrozenSet<string> Governed = WordSet.Of(
        "to want going think thinking thought thoughts about of plan plans planning feel feeling feelings felt like any wish wishes desire desires intent intention intentions considering considered "
        + "consider have had having has been be being am are is was the a an urge urges trying will would do done at all that this it or actively passive active suicidal "
        + "ideation ideations or suicide o hurting harming killing myself others anyone someone self harm hurt kill else attempt attempts attempted going ever "
        + "pienso pensado pensando pensamientos de en quiero quise voy a me he tengo ideas ganas intento siento estoy soy por el la");

    /// <summary>Before I, these keep the denial going: <c>I do not think I am suicidal</c>.</summary>
    private static readonly FrozenSet<string> Thinking = WordSet.Of("think feel believe say saying mean that nor would do am");

    /// <summary>Before a denial, these turn it round: <c>trying not to</c>, <c>why not</c>, <c>no reason not to</c>, <c>not sure I will not</c>.</summary>
    private static readonly FrozenSet<string> Turning = WordSet.Of(
        "why reason reasons trying try tried tryna struggling hard fighting fight if sure know promise stopping guarantee swear begging beg help not cannot por");

    private static readonly FrozenSet<string> Stressing = WordSet.Of("badly more bad this until such");

    public static bool Governs(IReadOnlyList<Word> words, int start, int end)
    {
        for (var at = start - 1; at >= Math.Max(0, start - Reach) && words[at].Clause == words[start].Clause; at--)
        {
            var word = words[at].Text;
            if (Denials.Contains(word))
            {
                return !IsTurned(words, at) && !(word == "never" && end < words.Count && Stressing.Contains(words[end].Text));
            }

            if (!Governed.Contains(word) && !(word == "i" && at > 0 && Thinking.Contains(words[at - 1].Text)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsTurned(IReadOnlyList<Word> words, int denial) =>
        Enumerable.Range(1, 4).Any(i => denial - i >= 0 && words[denial - i].Clause == words[denial].Clause && Turning.Contains(words[denial - i].Text)
            && !Enumerable.Range(denial - i + 1, i - 1).Any(at => words[at].Text is "but" or "and" or "am"));
}
