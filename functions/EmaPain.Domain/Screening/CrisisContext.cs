using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>What takes the edge off words of crisis: a denial, somebody else's words, a figure of speech.</summary>
internal static class CrisisContext
{
    private const int Reach = 5;

    private static readonly FrozenSet<string> Denials = FrozenSet.Create(
        "no", "not", "never", "without", "dont", "didnt", "havent", "wouldnt", "wont", "isnt", "arent", "neither", "nor", "nunca", "sin", "jamas", "tampoco", "zero");

    private static readonly FrozenSet<string> Stories = FrozenSet.Create(
        "movie", "film", "show", "book", "series", "song", "game", "article", "news", "documentary", "podcast", "squad", "prevention", "pelicula", "libro", "cancion", "noticias", "training", "awareness");

    private static readonly PhraseBook<bool> Idioms = new(
    [
        ("kill|die|murder|kills for a|some|an", true), ("killing|kills me", true), ("killing it|time", true), ("dying|die|died of|from laughter|laughing|boredom|hunger|heat|thirst|curiosity", true), ("dying to", true), ("dead tired|serious|battery|line|end|phone", true),
        ("battery|phone|car|engine died|dead|is? dying?", true), ("my dog|cat|pet|mom|dad|mother|father|uncle|aunt|friend|brother|sister|grandma|grandpa died|passed", true), ("drop dead gorgeous", true), ("me mata|matan", true), ("muerto|muerta de hambre|risa|sueno|cansancio", true), ("die|dying laughing", true),
        ("to die for", true), ("over my dead body", true), ("kill|killing two birds", true), ("shoot me an|a|the? email|text|message|note", true), ("off me", true), ("hurt|hurts|hurting me", true), ("cut me off|some", true), ("cutting me off|some", true),
        ("hang me up", true), ("hurt|killed|killing|kill him|her|them at|in|on", true), ("burn|burning me", true), ("cut me", true), ("starve me", true), ("harm me", true),
    ]);

    /// <summary>Places of words that belong to a figure of speech.</summary>
    public static IReadOnlySet<int> FigurativeAt(IReadOnlyList<Word> words) =>
        Idioms.Find(words).SelectMany(match => Enumerable.Range(match.Start, match.End - match.Start)).ToHashSet();

    public static bool IsDenied(IReadOnlyList<Word> words, int start) =>
        Enumerable.Range(Math.Max(0, start - Reach), Math.Min(Reach, start))
            .Any(at => words[at].Clause == words[start].Clause && Denials.Contains(words[at].Text));

    public static bool IsStory(IReadOnlyList<Word> words) => words.Any(word => Stories.Contains(word.Text));

    public static bool IsQuoted(IReadOnlyList<Word> words, int start) => words[start].Quote > 0;
}
