using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Phrases, each with what it stands for, found in a text in one pass.</summary>
public sealed class PhraseBook<T>
{
    private readonly FrozenDictionary<string, Entry[]> _byBeginning;
    private readonly Entry[] _anyBeginning;

    public PhraseBook(IEnumerable<(string Written, T Meaning)> phrases, IReadOnlyDictionary<string, string>? sets = null)
    {
        var entries = phrases
            .Select(phrase => new Entry(Phrase.Parse(phrase.Written, sets ?? FrozenDictionary<string, string>.Empty), phrase.Meaning))
            .ToArray();
        _anyBeginning = [.. entries.Where(entry => entry.Phrase.Beginnings.Count == 0)];
        _byBeginning = entries
            .SelectMany(entry => entry.Phrase.Beginnings.Select(beginning => (beginning, entry)))
            .GroupBy(pair => pair.beginning, pair => pair.entry)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Every match in the order of its first word; matches may overlap.</summary>
    public IEnumerable<PhraseMatch<T>> Find(IReadOnlyList<Word> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            foreach (var entry in Candidates(words[start]))
            {
                var end = entry.Phrase.EndOfMatch(words, start);
                if (end >= 0)
                {
                    yield return new PhraseMatch<T>(entry.Meaning, start, end);
                }
            }
        }
    }

    private IEnumerable<Entry> Candidates(Word word)
    {
        IEnumerable<Entry> found = _byBeginning.TryGetValue(word.Text, out var entries) ? entries : [];
        foreach (var form in word.Forms)
        {
            if (_byBeginning.TryGetValue(form, out var more))
            {
                found = found.Concat(more);
            }
        }

        return _anyBeginning.Length == 0 ? found : found.Concat(_anyBeginning);
    }

    private sealed record Entry(Phrase Phrase, T Meaning);
}
