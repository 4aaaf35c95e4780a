using System.Collections.Frozen;
using System.Globalization;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening.Weighing;

/// <summary>
/// The second net beside the phrase lists: adds up what the evidence of a text weighs (Lists/weights.txt, learned from the test corpora) and
/// catches cries that no list foresaw. It only ever asks a person to look.
/// </summary>
public static class Weights
{
    private static readonly FrozenDictionary<string, int> ByEvidence = WordList.Lines("weights.txt")
        .Select(line => line.Split(" = "))
        .ToFrozenDictionary(sides => sides[0], sides => int.Parse(sides[1], CultureInfo.InvariantCulture));

    /// <summary>From this sum up a text is for review.</summary>
    public static int Threshold => ByEvidence["(threshold)"];

    /// <summary>The sum for a text; 100 is one unit of log odds.</summary>
    public static int Sum(IReadOnlySet<string> evidence) => ByEvidence["(always)"] + evidence.Sum(piece => ByEvidence.GetValueOrDefault(piece));

    internal static bool AreHeavy(HeardText heard) => Sum(Evidence.Of(heard)) >= Threshold;
}
