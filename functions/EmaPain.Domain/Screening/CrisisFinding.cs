namespace EmaPain.Domain.Screening;

/// <summary>What the screen found in a text.</summary>
/// <param name="Level">The highest level of all phrases found.</param>
/// <param name="PhraseId">Stable id of the phrase that gave the level, for example <c>want-to-die</c>.</param>
/// <param name="Version">Version of phrases and matching.</param>
/// <param name="Language">Of the list that found it; none: the weights did, which know no language.</param>
public sealed record CrisisFinding(CrisisLevel Level, string PhraseId, int Version, string? Language);
