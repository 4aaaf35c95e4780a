namespace EmaPain.Domain.Screening;

/// <summary>What a phrase of the lists stands for.</summary>
/// <param name="Id">Stable id of its group, for example <c>want-to-die</c>.</param>
/// <param name="Language">Of the list that it stands in.</param>
internal sealed record CrisisPhrase(PhraseKind Kind, string Id, string Language);
