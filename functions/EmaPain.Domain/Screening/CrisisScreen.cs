using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>Looks for a cry for help in any text. Total and linear; doubt is resolved toward a look by a person.</summary>
public static class CrisisScreen
{
    /// <summary>Version of phrases and matching; stands on every alert.</summary>
    public const int Version = CrisisPhrases.Version;

    private static readonly PhraseBook<(string Id, CrisisLevel Level)> Book = new(
        [.. Entries(CrisisPhrases.Urgent, CrisisLevel.Urgent), .. Entries(CrisisPhrases.Review, CrisisLevel.Review)], CrisisPhrases.Sets);

    /// <summary>The most urgent finding; nothing where no phrase stands in the text.</summary>
    public static CrisisFinding? Screen(string text)
    {
        var spoken = Quotations.WithoutReactions(Folding.Fold(text));
        var words = Joined(Words.Of(Quotations.MarkForwards(spoken)));
        if (words.Count == 0)
        {
            return null;
        }

        var figurative = CrisisContext.FigurativeAt(words);
        var isStory = CrisisContext.IsStory(words);
        CrisisFinding? highest = null;
        foreach (var match in Book.Find(words))
        {
            if (figurative.Contains(match.Start))
            {
                continue;
            }

            var isSofter = isStory || CrisisContext.IsDenied(words, match.Start) || CrisisContext.IsQuoted(words, match.Start);
            if (isSofter && match.Meaning.Level == CrisisLevel.Review)
            {
                continue;
            }

            var level = isSofter ? CrisisLevel.Review : match.Meaning.Level;
            if (highest is null || level > highest.Level)
            {
                highest = new CrisisFinding(level, match.Meaning.Id, Version);
            }
        }

        return highest;
    }

    private static IEnumerable<(string Written, (string Id, CrisisLevel Level) Meaning)> Entries((string Id, string[] Phrases)[] groups, CrisisLevel level) =>
        groups.SelectMany(group => group.Phrases, (group, phrase) => (phrase, (group.Id, level)));

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

            if (end - at >= 4)
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
}
