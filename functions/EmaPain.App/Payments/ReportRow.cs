namespace EmaPain.App.Payments;

/// <summary>A row of a report on payments, as it stands there.</summary>
public sealed record ReportRow(long Line, string Payout, string Reference, string Participant, string Amount, string Result);
