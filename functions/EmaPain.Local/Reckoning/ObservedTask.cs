namespace EmaPain.Local.Reckoning;

/// <summary>A task that asks the coordinator to see to a hold; it was raised then.</summary>
public sealed record ObservedTask(string Participant, DateTimeOffset Raised);
