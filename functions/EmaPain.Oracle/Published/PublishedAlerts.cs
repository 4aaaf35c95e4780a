namespace EmaPain.Oracle.Published;

/// <summary>When staff are told, and who.</summary>
public sealed record PublishedAlerts(
    int MaximumGapDays,
    IReadOnlyList<PublishedAlertRule> Rules,
    IReadOnlyList<PublishedLevel> Levels,
    string? BaselineOccasion = null)
{
    public PublishedLevel? At(string level) => Levels.FirstOrDefault(plan => plan.Level == level);
}
