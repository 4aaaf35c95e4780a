namespace EmaPain.Cli.Payments;

/// <summary>What came of a report: how many payments it booked as paid and as failed, and the rows that changed nothing.</summary>
internal sealed record ShownReport(int Paid, int Failed, IReadOnlyList<UnchangedRows> Unchanged);
