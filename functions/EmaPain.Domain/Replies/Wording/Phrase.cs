namespace EmaPain.Domain.Replies.Wording;

/// <summary>
/// A phrase as a list writes it: words in order; <c>a|b</c> one of several, <c>word?</c> may be missing, <c>stem+</c> any word that
/// begins so, <c>_</c> any word, <c>#</c> a number in digits, <c>*</c> up to three words between, <c>&lt;set&gt;</c> one of a named set,
/// <c>$</c> the end of a clause, <c>^</c> its beginning.
/// </summary>
public sealed class Phrase
{
    private const int WidestGap = 3;

    private readonly Slot[] _slots;
    private bool _onlyAtStart;

    private Phrase(Slot[] slots) => _slots = slots;

    /// <summary>The words with which a match can begin; empty where any word can.</summary>
    public IReadOnlyCollection<string> Beginnings => _slots[0].Exact;

    public static Phrase Parse(string written, IReadOnlyDictionary<string, string> sets)
    {
        var parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var onlyAtStart = parts[0] == "^";
        var slots = parts.Skip(onlyAtStart ? 1 : 0).Select(part => Slot.Parse(part, sets)).ToArray();
        if (slots.Length == 0 || slots[0].Kind is SlotKind.Gap or SlotKind.End || slots[0].Optional)
        {
            throw new ArgumentException($"The phrase '{written}' has to begin with a word.", nameof(written));
        }

        return new Phrase(slots) { _onlyAtStart = onlyAtStart };
    }

    /// <summary>Where a match that begins at <paramref name="start"/> ends (exclusive), or -1.</summary>
    public int EndOfMatch(IReadOnlyList<Word> words, int start) =>
        _onlyAtStart && !Ends(words, start) ? -1 : Match(words, start, 0);

    private int Match(IReadOnlyList<Word> words, int at, int slot)
    {
        if (slot == _slots.Length)
        {
            return at;
        }

        var wanted = _slots[slot];
        switch (wanted.Kind)
        {
            case SlotKind.End:
                return Ends(words, at) ? Match(words, at, slot + 1) : -1;
            case SlotKind.Gap:
                return MatchAfterGap(words, at, slot + 1);
            default:
                if (at < words.Count && wanted.Fits(words[at]))
                {
                    var end = Match(words, at + 1, slot + 1);
                    if (end >= 0)
                    {
                        return end;
                    }
                }

                return wanted.Optional || (wanted.OrEnd && Ends(words, at)) ? Match(words, at, slot + 1) : -1;
        }
    }

    /// <summary>A gap never skips a word of denial: <c>I am not suicidal</c> is not <c>I am * suicidal</c>.</summary>
    private int MatchAfterGap(IReadOnlyList<Word> words, int at, int slot)
    {
        for (var skipped = 0; skipped <= WidestGap && at + skipped <= words.Count; skipped++)
        {
            var end = Match(words, at + skipped, slot);
            if (end >= 0)
            {
                return end;
            }

            if (at + skipped < words.Count && words[at + skipped].Text is "not" or "never" or "no" or "nunca")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a clause ends before this word: at a mark, at a number, at the ends of the text.</summary>
    private static bool Ends(IReadOnlyList<Word> words, int at) =>
        at == 0 || at == words.Count || words[at].Clause != words[at - 1].Clause || words[at].IsNumber || words[at - 1].IsNumber;
}
