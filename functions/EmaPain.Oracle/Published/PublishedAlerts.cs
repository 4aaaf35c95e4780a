namespace EmaPain.Oracle.Published;

/// <summary>When staff are told, and who.</summary>
public sealed record PublishedAlerts(
    int MaximumGapDays,
    IReadOnlyList<PublishedAlertRule> Rules,
    IReadOnlyList<PublishedLevel> Levels,
    string? BaselineOccasion = null)
{
    /// <summary>The staff role that is mailed at a level.</summary>
    public string? RoleAt(string level) => Levels.FirstOrDefault(plan => plan.Level == level)?.Role;
}
