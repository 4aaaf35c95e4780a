namespace EmaPain.Domain.Participations;

/// <summary>What one kind of thing in a study file takes of the largest state.</summary>
/// <param name="Kind">In the study author's words.</param>
/// <param name="Characters">As it is stored.</param>
/// <param name="Most">The id of the one that takes most; none: there is none.</param>
public sealed record StatePart(string Kind, int Characters, string? Most);
