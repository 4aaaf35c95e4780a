using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>Finds out whether a word of death belongs to a wish or plan of the person who writes, not to news of somebody or something else.</summary>
internal static class OwnWish
{
    private const int Reach = 8;

    private static readonly FrozenSet<string> First = WordSet.Of("i me my myself");

    private static readonly FrozenSet<string> Wishes = WordSet.Of(
        "want wish hope hoping pray praying ready will would could should might rather better only how plan planning going need dream dreaming think thinking thought thoughts "
        + "keep escape prefer considering easier peace relief please let about end wait waiting deserve beg begging until if want");

    /// <summary>Nobody speaks so of another's death.</summary>
    private static readonly FrozenSet<string> Ways = WordSet.Of("sounds peaceful relief ways way only escape painless easier easiest welcome freedom");

    private static readonly FrozenSet<string> Being = WordSet.Of("is are was were has had been be got just");

    public static bool IsNear(IReadOnlyList<Word> words, int start, int end)
    {
        var (first, last) = (Math.Max(0, start - Reach), Math.Min(words.Count, Math.Max(0, start - Reach) + end - start + (2 * Reach)));
        var near = Enumerable.Range(first, last - first).Select(at => words[at].Text).ToList();
        return ((near.Exists(First.Contains) && near.Exists(Wishes.Contains)) || near.Exists(Ways.Contains)) && !IsOfAnother(words, start);
    }

    /// <summary><c>my dog is dying</c>: who dies stands right before.</summary>
    private static bool IsOfAnother(IReadOnlyList<Word> words, int start)
    {
        var at = start - 1;
        while (at >= 0 && Being.Contains(words[at].Text))
        {
            at--;
        }

        return at < start - 1 && at >= 0 && words[at].Text is not ("i" or "me" or "myself" or "will" or "would" or "to" or "could" or "should" or "it" or "living" or "way" or "escape" or "that");
    }
}
