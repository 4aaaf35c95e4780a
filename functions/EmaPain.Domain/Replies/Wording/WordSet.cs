using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Words and phrases that are looked up, written one after the other.</summary>
internal static class WordSet
{
    public static FrozenSet<string> Of(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Phrases between bars, each as its words.</summary>
    public static string[][] Phrases(string written) => [.. written.Split('|').Select(phrase => phrase.Split(' '))];
}
