using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;

namespace EmaPain.Local.Reckoning;

/// <summary>What phones that nobody enrolled were answered; their alerts are in no research table, but staff are called to them.</summary>
internal static class StrangerComparison
{
    public static void Compare(
        IReadOnlyList<ExpectedStranger> foretold, PublishedStudy study, Observation seen, List<string> missed, List<string> surplus)
    {
        var replies = study.Texts["unknownPhoneCrisis"].Values.ToHashSet();
        foreach (var stranger in foretold)
        {
            var found = seen.Texts.Count(text => text.Phone == stranger.Phone && replies.Contains(text.Text));
            if (found != stranger.CrisisReplies)
            {
                (found < stranger.CrisisReplies ? missed : surplus).Add($"crisis replies to an unknown phone: expected {stranger.CrisisReplies}, found {found}");
            }
        }
    }
}
