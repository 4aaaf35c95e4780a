using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Corrects words that are one slip (a letter too few, too many, wrong, or two swapped) away from a word that must not be missed.</summary>
public static class Misspellings
{
    private static readonly string[] Guarded =
    [
        "suicide", "suicidal", "suicidio", "suicidarme", "overdose", "overdosed", "overdosing", "myself", "himself", "herself",
        "anymore", "worthless", "hopeless", "hopelessness", "strangled", "homicidal", "killing", "hurting", "cutting", "hanging",
        "wanting", "thinking", "thoughts", "unsubscribe", "matarme", "morirme", "quitarme", "lastimarme", "sobredosis", "ahorcarme",
        "without", "pills", "pastillas", "husband", "everyone", "someone", "living", "longer", "alive", "murder", "goodbye",
    ];

    /// <summary>Real words, and near misses of two guarded ones, that must stay what they are.</summary>
    private static readonly FrozenSet<string> Real = new[]
    {
        "billing", "filling", "milling", "pilling", "willing", "chilling", "spilling", "skilling", "tilling", "shilling", "hunting", "hurling",
        "putting", "gutting", "rutting", "jutting", "banging", "ganging", "changing", "haning", "wasting", "waiting", "panting", "ranting",
        "giving", "loving", "moving", "lining", "liking", "lived", "leaving", "hiving", "livings", "olive", "alike", "alivee", "live", "lively",
        "linger", "lounger", "hills", "bills", "fills", "kills", "mills", "wills", "pulls", "polls", "spills", "pins", "pies", "pill", "pils",
        "mustard", "murders", "murky", "thyself", "thinning", "thanking", "thicking", "thought", "anyone", "wonting", "planting", "shooting",
        "husbands", "linking", "thriving", "surviving", "hoping", "tanging", "hinging", "singing", "curtting", "shutting", "hurtling", "ailing",
        "pilots", "longest", "lodger", "logger", "singer", "alone", "lies", "aline", "pil", "drills", "matarle", "matarte", "quitarte", "quitarle",
        "morirse", "matarse", "longed", "longs", "murmur", "calling", "falling", "pulling", "cuttings", "thankings", "hosting", "halting",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Known = Guarded.ToFrozenSet();
    private static readonly FrozenDictionary<string, string> ByShortened = Shorten();

    public static string? Correct(string word)
    {
        if (word.Length < 4 || Known.Contains(word) || Real.Contains(word))
        {
            return null;
        }

        if (ByShortened.TryGetValue(word, out var found) && IsOneSlip(word, found))
        {
            return found;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var shorter = word.Remove(i, 1);
            if ((Known.TryGetValue(shorter, out found) || ByShortened.TryGetValue(shorter, out found)) && IsOneSlip(word, found))
            {
                return found;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Shorten()
    {
        var shortened = new Dictionary<string, string>();
        foreach (var word in Guarded)
        {
            for (var i = 0; i < word.Length; i++)
            {
                shortened.TryAdd(word.Remove(i, 1), word);
            }
        }

        return shortened.ToFrozenDictionary();
    }

    private static bool IsOneSlip(string a, string b) => Slips.AreOneApart(a, b) || Slips.AreSwapped(a, b);
}
