namespace EmaPain.Domain.Participations;

/// <summary>Why a record cannot be taken.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Sentence">What is wrong and what to do about it.</param>
public sealed record Refusal(string Code, string Sentence);
