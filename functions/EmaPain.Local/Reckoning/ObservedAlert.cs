namespace EmaPain.Local.Reckoning;

/// <summary>A row of table AlertStates.</summary>
/// <param name="Mailed">Mails that a server took.</param>
public sealed record ObservedAlert(string Participant, string Rule, string Level, string? Occasion, string Status, int Mailed);
