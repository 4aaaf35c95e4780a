using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening.Weighing;

/// <summary>
/// What of a text is put on the scales: the stems of its words, stems that stand side by side, the concepts of Lists/concepts.txt that it
/// touches, and pairs of these. Numbers, names of ratings and keywords weigh nothing, so that an answer beside a cry cannot hide it.
/// </summary>
public static class Evidence
{
    private static readonly PhraseBook<string> Concepts = PhraseFile.Read("concepts.txt", head => head);

    private const string Weightless = "weightless";

    /// <summary>Every piece of evidence once, in no order.</summary>
    public static IReadOnlySet<string> Of(string text) => Of(HeardText.Of(text));

    internal static IReadOnlySet<string> Of(HeardText heard)
    {
        var found = Concepts.Find(heard.Words).ToList();
        var ignored = found.Where(match => match.Meaning == Weightless).SelectMany(match => Enumerable.Range(match.Start, match.End - match.Start)).ToHashSet();
        var evidence = new HashSet<string>();
        AddWords(evidence, heard.Words, ignored);
        AddConcepts(evidence, found.Where(match => match.Meaning != Weightless && !heard.IsFigureOfSpeech(match.Start, match.End)).Select(match => match.Meaning));
        if (heard.HasFigureOfSpeech)
        {
            evidence.Add("<figure>");
        }

        return evidence;
    }

    private static void AddWords(HashSet<string> evidence, IReadOnlyList<Word> words, HashSet<int> ignored)
    {
        Word? before = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsNumber || ignored.Contains(at))
            {
                before = null;
                continue;
            }

            var stem = Stem(Spelled(words[at]));
            evidence.Add(stem);
            if (before is not null && before.Clause == words[at].Clause)
            {
                evidence.Add($"{Stem(Spelled(before))} {stem}");
            }

            before = words[at];
        }
    }

    private static void AddConcepts(HashSet<string> evidence, IEnumerable<string> found)
    {
        var concepts = found.Distinct().Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < concepts.Count; i++)
        {
            evidence.Add($"<{concepts[i]}>");
            for (var j = i + 1; j < concepts.Count; j++)
            {
                evidence.Add($"<{concepts[i]}+{concepts[j]}>");
            }
        }
    }

    private static string Spelled(Word word) => word.Forms.Count == 0 ? word.Text : word.Forms[^1];

    /// <summary>Endings of English and Spanish words, cut off a long enough word.</summary>
    private static string Stem(string word) => word switch
    {
        { Length: >= 7 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: >= 6 } when word[^2..] is "ed" or "es" or "os" or "as" or "ly" => word[..^2],
        { Length: >= 5 } when word[^1] is 's' or 'e' or 'o' or 'a' => word[..^1],
        _ => word,
    };
}
