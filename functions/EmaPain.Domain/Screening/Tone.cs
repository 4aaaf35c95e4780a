using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>What a text as a whole tells about how it is meant; looked up once, however many phrases it holds.</summary>
internal sealed class Tone
{
    /// <summary>Words of one's own that people put in quotes.</summary>
    private const int LongestOwnQuote = 3;

    private static readonly FrozenSet<string> Close = WordSet.Of(
        "he she they husband wife boyfriend girlfriend partner spouse ex son stepson daughter stepdaughter dad father stepdad mom mother brother sister roommate caregiver uncle neighbor man guy nurse aide");

    private static readonly FrozenSet<string> Laughs = WordSet.Of("lol lmao haha hahaha hehe jk joking kidding rofl jaja jajaja ha");
    private static readonly FrozenSet<string> Now = WordSet.Of("again today tonight currently hoy nuevo");

    private static readonly FrozenSet<string> Journeys = WordList.Lines("journeys.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    private readonly IReadOnlyList<Word> _words;
    private readonly int _firstPerson;
    private readonly int _unquoted;
    private readonly Dictionary<int, int> _quotes;

    public Tone(IReadOnlyList<Word> words)
    {
        _words = words;
        _firstPerson = Enumerable.Range(0, words.Count).FirstOrDefault(at => Close.Contains(words[at].Text), words.Count);
        _quotes = words.CountBy(word => word.Quote).ToDictionary();
        _unquoted = _quotes.GetValueOrDefault(0);
        IsJourney = words.Any(word => Journeys.Contains(word.Text));
        IsLaughed = Any(Laughs, denials: ["not", "no"]);
        IsNow = Any(Now, denials: ["never"]);
    }

    /// <summary><c>won't be here next week, going to Florida</c>.</summary>
    public bool IsJourney { get; }

    public bool IsLaughed { get; }

    /// <summary>Tells of today, or of something that is back.</summary>
    public bool IsNow { get; }

    /// <summary>Somebody who lives with or near the person stands before the blow.</summary>
    public bool IsByAPerson(int start) => _firstPerson < start;

    /// <summary>In quotes, with a word or two of the person outside; what stands in quotes beside a wish of one's own is that wish: <c>to "kill myself" is all I want</c>.</summary>
    public bool IsQuoted(int start, int end) => _words[start].Quote > 0
        && _unquoted >= 2
        && !(_quotes[_words[start].Quote] <= LongestOwnQuote && OwnWish.IsNear(_words, start, end));

    private bool Any(FrozenSet<string> wanted, string[] denials) =>
        Enumerable.Range(0, _words.Count).Any(at => wanted.Contains(_words[at].Text) && !(at > 0 && denials.Contains(_words[at - 1].Text)));
}
