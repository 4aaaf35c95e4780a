namespace EmaPain.Domain.Screening;

/// <summary>What a phrase of the lists stands for.</summary>
/// <param name="Id">Stable id of its group, for example <c>want-to-die</c>.</param>
internal sealed record CrisisPhrase(PhraseKind Kind, string Id);
