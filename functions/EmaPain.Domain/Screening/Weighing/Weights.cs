using System.Collections.Frozen;
using System.Globalization;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening.Weighing;

/// <summary>
/// The second net beside the phrase lists: adds up what the evidence of a text weighs (Lists/weights.txt, learned from the test corpora) and
/// catches cries that no list foresaw. It asks a person to look; only what weighs far more than harmless texts do calls one at once.
/// </summary>
public static class Weights
{
    private static readonly FrozenDictionary<string, int> ByEvidence = WordList.Lines("weights.txt")
        .Select(line => line.Split(" = "))
        .ToFrozenDictionary(sides => sides[0], sides => int.Parse(sides[1], CultureInfo.InvariantCulture));

    /// <summary>From this sum up a text is for review.</summary>
    public static int Threshold => ByEvidence["(threshold)"];

    /// <summary>From this sum up a text is urgent: far above what any harmless text was seen to weigh.</summary>
    public static int Urgent => ByEvidence["(urgent)"];

    /// <summary>The sum for a text; 100 is one unit of log odds.</summary>
    public static int Sum(IReadOnlySet<string> evidence) => ByEvidence["(always)"] + evidence.Sum(piece => ByEvidence.GetValueOrDefault(piece));

    /// <summary>How soon a person has to look at a text for its weight alone; null: not at all.</summary>
    internal static CrisisLevel? LevelOf(HeardText heard)
    {
        var sum = Sum(Evidence.Of(heard));
        return sum >= Urgent ? CrisisLevel.Urgent : sum >= Threshold ? CrisisLevel.Review : null;
    }
}
