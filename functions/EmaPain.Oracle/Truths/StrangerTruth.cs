namespace EmaPain.Oracle.Truths;

/// <summary>A text from a phone that nobody enrolled.</summary>
public sealed record StrangerTruth(DateTimeOffset At, string Phone, string SenderNumber, Meaning Meaning, string Typed);
