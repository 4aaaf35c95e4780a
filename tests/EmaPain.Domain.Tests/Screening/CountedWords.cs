using System.Collections;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Tests.Screening;

/// <summary>Words that count how often somebody looks at one of them.</summary>
public sealed class CountedWords(IReadOnlyList<Word> words) : IReadOnlyList<Word>
{
    public long Looks { get; private set; }

    public int Count => words.Count;

    public Word this[int index]
    {
        get
        {
            Looks++;
            return words[index];
        }
    }

    public IEnumerator<Word> GetEnumerator()
    {
        foreach (var word in words)
        {
            Looks++;
            yield return word;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
