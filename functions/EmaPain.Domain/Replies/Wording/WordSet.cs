using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Words that are looked up, written one after the other.</summary>
internal static class WordSet
{
    public static FrozenSet<string> Of(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
