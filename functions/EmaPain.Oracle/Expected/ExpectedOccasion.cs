namespace EmaPain.Oracle.Expected;

/// <summary>When an occasion is due, and what becomes of it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Planned">When it is due.</param>
/// <param name="Closes">The end of its window, itself in time.</param>
/// <param name="LateUntil">Until then an answer counts as late.</param>
/// <param name="Status">At the end of the trial.</param>
/// <param name="Reason">Why something is missing, in the words of the missing reasons.</param>
public sealed record ExpectedOccasion(
    string Id, DateTimeOffset Planned, DateTimeOffset Closes, DateTimeOffset LateUntil, ExpectedStatus Status, string? Reason);
