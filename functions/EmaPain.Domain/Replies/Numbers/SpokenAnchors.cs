using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Whoever is asked one question may answer with the words at an end of its scale: <c>doesn't interfere</c>, <c>every day</c>.</summary>
internal static class SpokenAnchors
{
    /// <summary>Single words at the ends of scales (none, worst) are used in too many other ways.</summary>
    private const int FewestWords = 2;

    private static readonly FrozenSet<string> Courtesies =
        ("it its just ok okay yes yeah yep hi hello thanks thank you please i would say id say um uh well honestly sure at all today this week me "
            + "si hola pues gracias por favor diria hoy esta semana")
        .Split(' ').ToFrozenSet();

    private static readonly (string Written, string Said)[] Contractions = [("does not", "doesnt"), ("does not", "did not"), ("does not", "didnt")];

    /// <summary>The end of the item's scale that the text names and nothing else; nothing where it says more.</summary>
    public static int? Of(string folded, AskedItem item)
    {
        var said = Spoken(folded);
        var named = item.Anchors.Where(anchor => Ways(anchor.Words).Any(way => Says(said, way))).Select(anchor => anchor.Value).Distinct().ToList();
        return named is [var value] ? value : null;
    }

    private static bool Says(string[] said, string[] anchor) =>
        anchor.Length >= FewestWords
        && Enumerable.Range(0, Math.Max(0, said.Length - anchor.Length + 1)).Any(at =>
            said.AsSpan(at, anchor.Length).SequenceEqual(anchor) && said[..at].Concat(said[(at + anchor.Length)..]).All(Courtesies.Contains));

    private static IEnumerable<string[]> Ways(string anchor)
    {
        var words = Spoken(anchor);
        yield return words;
        var written = string.Join(' ', words);
        foreach (var (full, said) in Contractions.Where(pair => written.StartsWith(pair.Written, StringComparison.Ordinal)))
        {
            yield return (said + written[full.Length..]).Split(' ');
        }
    }

    private static string[] Spoken(string folded) =>
        [.. Wording.Words.Of(folded).Select(word => word.Text)];
}
