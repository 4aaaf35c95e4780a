namespace EmaPain.Domain.Studies.Comparing;

/// <summary>What an edit of a study file does that its author may not have meant.</summary>
/// <param name="Kind">How much it weighs.</param>
/// <param name="Place">Where, as in <see cref="StudyChange"/>.</param>
/// <param name="Sentence">What happens, and what to do.</param>
public sealed record Consequence(ConsequenceKind Kind, string Place, string Sentence);
