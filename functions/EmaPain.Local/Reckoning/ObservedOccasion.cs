namespace EmaPain.Local.Reckoning;

/// <summary>A row of table Occasions.</summary>
/// <param name="Kind">texts or assessment.</param>
/// <param name="Delivery">What is known of the first prompt's way.</param>
/// <param name="MissingReason">Why something is missing; none where nothing is.</param>
public sealed record ObservedOccasion(
    string Participant,
    string Occasion,
    string Kind,
    DateTimeOffset? PlannedUtc,
    DateTimeOffset? SentUtc,
    string? Delivery,
    string Status,
    string? MissingReason);
