namespace EmaPain.Local.Cohort;

/// <summary>A text from a phone that nobody enrolled.</summary>
public sealed record StrangerText(DateTimeOffset At, string Phone, string SenderNumber, string Typed);
