namespace EmaPain.Cli.Reporting;

/// <summary>How regularly a week's check-ins were answered, of an arm or of all.</summary>
internal sealed record CountedWeek(string Occasion, string Arm, WeekCounts Counts);
