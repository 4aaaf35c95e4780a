namespace EmaPain.Local.Reckoning;

/// <summary>A row of table AdverseEvents that an alert led to.</summary>
public sealed record ObservedAdverseEvent(string Participant, DateTimeOffset? Recorded);
