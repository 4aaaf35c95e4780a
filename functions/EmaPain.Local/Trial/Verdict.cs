using EmaPain.Local.Reckoning;

namespace EmaPain.Local.Trial;

/// <summary>What the exit code says.</summary>
public static class Verdict
{
    /// <summary>0 only if no reply was lost, no text doubled or missing, no cent off, no alert missed or false and no occasion ended otherwise, in any study.</summary>
    public static int ExitCode(IEnumerable<TrialResult> results) => results.All(result => result.Findings.IsClean) ? 0 : 1;
}
