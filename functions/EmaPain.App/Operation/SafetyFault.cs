namespace EmaPain.App.Operation;

/// <summary>Why a cry for help might not reach anybody now.</summary>
/// <param name="Cause">Stable, in kebab case; an operator is mailed once a day for each.</param>
/// <param name="Sentence">What is wrong and what to do; names nobody.</param>
public sealed record SafetyFault(string Cause, string Sentence);
