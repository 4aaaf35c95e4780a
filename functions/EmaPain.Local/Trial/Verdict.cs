using EmaPain.Local.Reckoning;

namespace EmaPain.Local.Trial;

/// <summary>What the exit code says.</summary>
public static class Verdict
{
    /// <summary>0 only if no reply was lost, no text doubled, no cent off, no alert missed or false, in any study; other differences are printed and do not count.</summary>
    public static int ExitCode(IEnumerable<TrialResult> results) => results.All(result => result.Findings.IsClean) ? 0 : 1;
}
