using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>
/// Says in plain words what people write in shorthand: <c>dont wanna</c> becomes not want to, <c>k i l l</c> becomes kill; words that
/// change nothing (just, really) are left out. Phrase lists are written in these plain words.
/// </summary>
public static class PlainSpeech
{
    private const int FewestSpacedLetters = 3;

    private static readonly FrozenDictionary<string, string[]> Plain = Read();
    private static readonly int LongestWay = Plain.Keys.Max(way => way.Count(c => c == ' ') + 1);

    public static IReadOnlyList<Word> Of(IReadOnlyList<Word> words)
    {
        var joined = Joined(words);
        var plain = new List<Word>(joined.Count);
        for (var at = 0; at < joined.Count;)
        {
            var (said, length) = Find(joined, at);
            if (said is null)
            {
                plain.Add(joined[at]);
            }
            else
            {
                plain.AddRange(said.Select(word => joined[at] with { Text = word, Forms = [] }));
            }

            at += length;
        }

        return plain;
    }

    private static (string[]? Said, int Length) Find(List<Word> words, int at)
    {
        for (var length = Math.Min(LongestWay, words.Count - at); length >= 1; length--)
        {
            var way = string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text));
            if (Plain.TryGetValue(way, out var said))
            {
                return (said, length);
            }
        }

        return (words[at].Forms.Select(form => Plain.GetValueOrDefault(form)).FirstOrDefault(said => said is not null), 1);
    }

    /// <summary>Letters spaced out on purpose (<c>k i l l</c>) make one word.</summary>
    private static List<Word> Joined(IReadOnlyList<Word> words)
    {
        var joined = new List<Word>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var end = at;
            while (end < words.Count && words[end].Text.Length == 1 && char.IsLetter(words[end].Text[0]))
            {
                end++;
            }

            if (end - at >= FewestSpacedLetters)
            {
                var word = string.Concat(words.Skip(at).Take(end - at).Select(letter => letter.Text));
                joined.Add(words[at] with { Text = word, Forms = Spellings.Of(word) });
                at = end;
            }
            else
            {
                joined.Add(words[at++]);
            }
        }

        return joined;
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        var plain = new Dictionary<string, string[]>();
        foreach (var line in WordList.Lines("plain-speech.txt"))
        {
            var sides = line.Split('=');
            var said = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var way in sides[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                plain.TryAdd(way, said);
            }
        }

        return plain.ToFrozenDictionary();
    }
}
