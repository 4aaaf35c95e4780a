namespace EmaPain.App.Payments;

/// <summary>A row of a report on payments, as it stands there.</summary>
internal sealed record ReportRow(int Line, string Payout, string Reference, string Participant, string Amount, string Result)
{
    /// <summary>Whether it has the totals of the others, in their columns.</summary>
    public bool IsTotal { get; init; }
}
