using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>What takes the edge off words of crisis: somebody else's words, a film, a laugh, a time long ago.</summary>
internal static class Softening
{
    private const int Near = 6;

    private static readonly FrozenSet<string> Stories = WordSet.Of(
        "movie movies film show shows book series episode song game article news documentary podcast squad prevention awareness training class seminar lecture "
        + "988 trained taught showed learned coworker coworkers patient patients client clients newsletter poster posters flyer brochure pamphlet course workshop lesson presentation teaching "
        + "statistics hotline walk run screening questionnaire problem epidemic volunteer rate rates talked groups group pelicula libro cancion noticias novela programa capacitacion prevencion documental");

    private static readonly FrozenSet<string> OtherPeople = WordSet.Of(
        "friend friends brother sister dad father mom mother uncle aunt cousin buddy buddies neighbor coworker vet vets veteran veterans soldier soldiers guy people "
        + "grandfather grandpa nephew niece classmate teammate squadmate marine amigo amiga hermano hermana primo prima tio tia vecino companero papa mama");

    private static readonly FrozenSet<string> Trifles = WordSet.Of("if when for because over");
    private static readonly FrozenSet<string> Questions = WordSet.Of("ask asking asks asked pregunta preguntan preguntaron");
    private static readonly FrozenSet<string> Joints = WordSet.Of("and but so y pero now");

    public static bool IsStory(IReadOnlyList<Word> words, int start, int end) => IsNear(words, start, end, Stories) || IsAfter(words, start, OtherPeople, 4);

    public static bool IsTrifle(IReadOnlyList<Word> words, int end) =>
        Enumerable.Range(end, Near).Any(at => at < words.Count && Trifles.Contains(words[at].Text));

    /// <summary><c>are you asking if I am suicidal</c>.</summary>
    public static bool IsAskedAbout(IReadOnlyList<Word> words, int start) => IsAfter(words, start, Questions, Near);

    /// <summary>Long ago and not said to be back: <c>I was suicidal in 2012</c>, <c>tried to kill myself years ago</c>.</summary>
    public static bool IsPast(IReadOnlyList<Word> words, int start, int end)
    {
        for (var at = start - 1; at >= Math.Max(0, start - Near) && !Joints.Contains(words[at].Text) && words[at].Clause == words[start].Clause; at--)
        {
            if (IsLongAgo(words, at))
            {
                return true;
            }
        }

        return Enumerable.Range(start, end - start + 3).Any(at => at < words.Count && words[at].Clause == words[start].Clause && IsLongAgo(words, at));
    }

    private static bool IsLongAgo(IReadOnlyList<Word> words, int at)
    {
        var next = at + 1 < words.Count ? words[at + 1].Text : "";
        return words[at].Text switch
        {
            "years" or "yrs" or "anos" => next is "ago" or "back" or "atras",
            "last" => next is "year" or "summer" or "winter" or "spring" or "fall",
            "months" or "weeks" => next is "ago",
            "hace" => at + 2 < words.Count && words[at + 2].Text == "anos",
            "in" or "en" => next.Length == 4 && next.All(char.IsAsciiDigit),
            "used" => next == "to",
            "when" => next == "i" && at + 2 < words.Count && words[at + 2].Text == "was",
            "history" or "historial" => next is "of" or "de",
            "as" => next == "a" && at + 2 < words.Count && words[at + 2].Text is "kid" or "child" or "teen" or "teenager",
            "teenager" or "childhood" => true,
            _ => false,
        };
    }

    private static bool IsNear(IReadOnlyList<Word> words, int start, int end, FrozenSet<string> wanted) =>
        Enumerable.Range(Math.Max(0, start - Near), Math.Min(words.Count, end + Near) - Math.Max(0, start - Near)).Any(at => wanted.Contains(words[at].Text));

    private static bool IsAfter(IReadOnlyList<Word> words, int start, FrozenSet<string> wanted, int reach) =>
        Enumerable.Range(1, reach).Any(i => start - i >= 0 && words[start - i].Clause == words[start].Clause && wanted.Contains(words[start - i].Text));
}
