using System.Text.RegularExpressions;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Tells a repetition of our own texts from a person's words.</summary>
internal static class Echoes
{
    private const int Run = 3;

    /// <summary>Fewer words in common are chance, or the name of a scale's end.</summary>
    private const int FewestInCommon = 4;

    private static readonly Regex Filled = new(@"\{[A-Za-z]+\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Three quarters of the words of a folded quotation stand in the wordings, at least three in a row; numbers beside them are what was filled in.</summary>
    public static bool Repeats(string quoted, IEnumerable<string> wordings)
    {
        var words = Split(quoted);
        if (words.Length < FewestInCommon)
        {
            return false;
        }

        var known = wordings.SelectMany(wording => Filled.Split(wording)).SelectMany(stretch => Runs(Split(Folding.Fold(stretch)))).ToHashSet();
        var common = new bool[words.Length];
        foreach (var (run, start) in Runs(words).Select((run, start) => (run, start)).Where(entry => known.Contains(entry.run)))
        {
            Array.Fill(common, value: true, start, Run);
        }

        var repeated = common.Count(isCommon => isCommon);
        var others = words.Where((word, at) => !common[at] && !word.All(char.IsAsciiDigit)).Count();
        return repeated >= FewestInCommon && repeated >= Run * others;
    }

    private static IEnumerable<(string First, string Second, string Third)> Runs(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(at => (words[at], words[at + 1], words[at + 2]));

    private static string[] Split(string folded) =>
        string.Concat(folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
