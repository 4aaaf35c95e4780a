using System.Collections.Immutable;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>The words by which the items at hand are named; where two items share a name, the one that is due has it.</summary>
internal sealed class ItemNames
{
    private const int SlipsFromLength = 6;

    /// <summary>Letters that are words, or number a list, by themselves.</summary>
    private const string Letters = "abciouynxqk";

    /// <summary>Stands for whatever a text rates that no item at hand asks for.</summary>
    public static readonly AskedItem SomethingElse = new("", int.MinValue, int.MaxValue, [], ZeroWords.Digits);

    private static readonly ImmutableArray<string[]> Measures =
    [
        .. WordList.Lines("measures.txt").Where(line => line.Contains(" = ", StringComparison.Ordinal)).Select(line => line.Split(" = ")[1].Split(',', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>Further words by the name that has to be claimed first.</summary>
    private static readonly ImmutableArray<(string Measure, string[] Words)> Further =
    [
        .. WordList.Lines("measures.txt").Where(line => line.Contains(" + ", StringComparison.Ordinal)).Select(line => line.Split(" + "))
            .Select(parts => (parts[0], parts[1].Split(',', StringSplitOptions.TrimEntries))),
    ];

    /// <summary>What people rate of their own accord; no measure, so that somebody may read what they tell by it.</summary>
    private static readonly ImmutableArray<string> Unasked =
    [
        .. WordList.Lines("measures.txt").Where(line => line.StartsWith("~ ", StringComparison.Ordinal)).SelectMany(line => line[2..].Split(',', StringSplitOptions.TrimEntries)),
    ];

    private readonly Dictionary<string, AskedItem> _items = [];
    private readonly HashSet<string> _ofTheStudy = [];

    public ItemNames(ReadingContext context)
    {
        AskedItem[] items = [.. context.Due, .. context.Instrument, .. context.Earlier];
        foreach (var item in items)
        {
            foreach (var name in item.Names)
            {
                var plain = string.Join(' ', Words.Of(Folding.Fold(name)).Select(word => word.Text));
                _ofTheStudy.Add(plain);
                Add(plain, item);
            }
        }

        AddInitials(items);
        foreach (var words in items.Length == 0 ? [] : Measures)
        {
            var item = words.Select(word => _items.GetValueOrDefault(word)).FirstOrDefault(item => item is not null) ?? SomethingElse;
            Array.ForEach(words, word => Add(word, item));
        }

        foreach (var (measure, words) in Further)
        {
            if (_items.GetValueOrDefault(measure) is { } claimed && claimed != SomethingElse)
            {
                Array.ForEach(words, word => Add(word, claimed));
            }
        }

        foreach (var word in items.Length == 0 ? [] : Unasked)
        {
            Add(word, SomethingElse);
        }
    }

    /// <summary>Words in the longest name.</summary>
    public int LongestName { get; private set; }

    public AskedItem? Find(string name)
    {
        if (_items.TryGetValue(name, out var item))
        {
            return item;
        }

        return name.Length < 4 || name.Length > 40 ? null : Misspelled(name);
    }

    /// <summary>Whether a word or words name an item of the study, or anything that studies of pain ask for; talk of life and fun does not.</summary>
    public bool IsMeasure(string name) => Find(name) is { } item && (IsOfTheStudy(name, item) || Measures.Any(words => words.Contains(name)));

    /// <summary>A single letter names an item only where the text leaves no doubt.</summary>
    public static bool IsLetter(string name) => name.Length == 1;

    /// <summary>A name that the study does not use may be talk: it counts only beside its number.</summary>
    public bool IsOfTheStudy(string name, AskedItem item) => item != SomethingElse && (_ofTheStudy.Contains(name) || !_items.ContainsKey(name));

    private void Add(string name, AskedItem item)
    {
        LongestName = Math.Max(LongestName, name.Count(c => c == ' ') + 1);
        _items.TryAdd(name, item);
    }

    /// <summary><c>d5 e4 t6</c>: the first letter of a name, where it begins the names of one item only and is no word of its own.</summary>
    private void AddInitials(AskedItem[] items)
    {
        var initials = items
            .SelectMany(item => item.Names.Select(name => (Initial: Folding.Fold(name)[..1], item.Id, item)))
            .GroupBy(pair => pair.Initial)
            .Where(group => !Letters.Contains(group.Key, StringComparison.Ordinal) && group.Select(pair => pair.Id).Distinct().Count() == 1);
        var ofSeveralWords = items.SelectMany(item => item.Names.Select(name => Folding.Fold(name).Split(' ')).Where(words => words.Length > 1).Select(words => (Initial: string.Concat(words.Select(word => word[0])), item.Id, item)))
            .GroupBy(pair => pair.Initial);
        foreach (var group in initials.Concat(ofSeveralWords))
        {
            Add(group.Key, group.First().item);
        }
    }

    private AskedItem? Misspelled(string name)
    {
        foreach (var known in _ofTheStudy)
        {
            if (known.Length >= 4 && (IsPlural(name, known) || Slips.AreSwapped(name, known) || (known.Length >= SlipsFromLength && name[0] == known[0] && Slips.AreOneApart(name, known))))
            {
                return _items[known];
            }
        }

        return null;
    }

    private static bool IsPlural(string name, string known) => name.Length == known.Length + 1 && name[^1] == 's' && name.StartsWith(known, StringComparison.Ordinal);
}
