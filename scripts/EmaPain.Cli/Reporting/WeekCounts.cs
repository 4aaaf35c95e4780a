namespace EmaPain.Cli.Reporting;

/// <summary>What became of a week's check-ins that are over, with shares from 0 to 1.</summary>
internal sealed record WeekCounts(
    int Planned, int Sent, int Delivered, int Completed, int Late, int Partial, IReadOnlyDictionary<string, int> Missed, decimal? OfDelivered, decimal? OfPlanned,
    int? MedianLatencyMinutes)
{
    public string MissedByReason => string.Join(", ", Missed.Select(reason => $"{reason.Key} {reason.Value}"));
}
