namespace EmaPain.Local.Reckoning;

/// <summary>A row of table Payments.</summary>
public sealed record ObservedEntry(string Participant, string Rule, string Cause, int Cents);
