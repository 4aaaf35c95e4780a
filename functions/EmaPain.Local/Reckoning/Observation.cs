namespace EmaPain.Local.Reckoning;

/// <summary>What the system did, as far as others can see it.</summary>
/// <param name="MailedTo">The address of each mail about an alert.</param>
public sealed record Observation(
    IReadOnlyList<ObservedOccasion> Occasions,
    IReadOnlyList<ObservedAnswer> Answers,
    IReadOnlyList<ObservedEntry> Entries,
    IReadOnlyList<ObservedAlert> Alerts,
    IReadOnlyList<ObservedText> Texts,
    IReadOnlyList<string> MailedTo);
