using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>The words by which the items at hand are named; where two items share a name, the one that is due has it.</summary>
internal sealed class ItemNames
{
    private const int SlipsFromLength = 6;

    private readonly Dictionary<string, AskedItem> _items = [];

    public ItemNames(ReadingContext context)
    {
        foreach (var item in context.Due.Concat(context.Instrument).Concat(context.Earlier))
        {
            foreach (var name in item.Names)
            {
                var words = Words.Of(Folding.Fold(name)).Select(word => word.Text).ToArray();
                LongestName = Math.Max(LongestName, words.Length);
                _items.TryAdd(string.Join(' ', words), item);
            }
        }
    }

    /// <summary>Words in the longest name.</summary>
    public int LongestName { get; }

    public AskedItem? Find(string name)
    {
        if (_items.TryGetValue(name, out var item))
        {
            return item;
        }

        return name.Length < 4 || name.Length > 40 ? null : Misspelled(name);
    }

    /// <summary>A single letter names an item only where the text leaves no doubt.</summary>
    public static bool IsLetter(string name) => name.Length == 1;

    private AskedItem? Misspelled(string name)
    {
        foreach (var (known, item) in _items)
        {
            if (known.Length >= 4 && (IsPlural(name, known) || IsSwapped(name, known) || (known.Length >= SlipsFromLength && IsOneLetterOff(name, known))))
            {
                return item;
            }
        }

        return null;
    }

    private static bool IsPlural(string name, string known) => name.Length == known.Length + 1 && name[^1] == 's' && name.StartsWith(known, StringComparison.Ordinal);

    private static bool IsSwapped(string name, string known)
    {
        if (name.Length != known.Length)
        {
            return false;
        }

        var first = Enumerable.Range(0, name.Length).FirstOrDefault(i => name[i] != known[i], name.Length - 1);
        return first + 1 < name.Length && name[first] == known[first + 1] && name[first + 1] == known[first]
            && string.CompareOrdinal(name, first + 2, known, first + 2, name.Length) == 0;
    }

    /// <summary>One letter is missing, too many or wrong, but not the first one (tension, pension).</summary>
    private static bool IsOneLetterOff(string name, string known)
    {
        if (name[0] != known[0] || Math.Abs(name.Length - known.Length) > 1)
        {
            return false;
        }

        var at = 0;
        while (at < name.Length && at < known.Length && name[at] == known[at])
        {
            at++;
        }

        var (left, right) = (name.Length >= known.Length ? at + 1 : at, known.Length >= name.Length ? at + 1 : at);
        return left > name.Length || right > known.Length || name[left..] == known[right..];
    }
}
