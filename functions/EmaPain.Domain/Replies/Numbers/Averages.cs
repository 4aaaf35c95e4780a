using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Where one number is asked for and the text calls one of its numbers the average, that is the answer: <c>8 on Monday but on average 5</c>.</summary>
internal static class Averages
{
    private static readonly string[][] Phrases = WordSet.Phrases("on average|average is|average was|avg|on avg|overall|averages out to|averaged out to|averaging|averages|mostly|for the most part|en promedio|promedio|en general|mas que nada|mayormente");

    public static void Apply(Draft draft)
    {
        var numbers = Enumerable.Range(0, draft.Pieces.Count).Where(draft.IsNumber).Take(8).ToList();
        if (draft.Context.Due.Length == 1 && numbers.Count > 1 && numbers.Where(at => IsAverage(draft, at)).ToList() is [var average])
        {
            numbers.Where(at => at != average).ToList().ForEach(at => draft.Mark(at, Doubt.Aside));
        }
    }

    private static bool IsAverage(Draft draft, int at)
    {
        var before = at - 1;
        while (before > at - 4 && draft.IsWord(before, "a", "an", "un", "about", "its", "it", "is", "was", "like", "around", "es", "fue", "the", "week"))
        {
            before--;
        }

        return Array.Exists(Phrases, phrase => draft.Reads(before - phrase.Length + 1, phrase)) && !draft.IsWord(at + 1, "or", "to", "o", "a") && !draft.IsMark(at + 1, '-');
    }
}
