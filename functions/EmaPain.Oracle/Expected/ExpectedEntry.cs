namespace EmaPain.Oracle.Expected;

/// <summary>An entry that has to be in the account book; the type is earned, capped or reversed.</summary>
public sealed record ExpectedEntry(string Type, string Rule, string Cause, int Cents);
