namespace EmaPain.Oracle.Expected;

/// <summary>What has to follow from the texts of a phone that nobody enrolled.</summary>
public sealed record ExpectedStranger(string Phone, IReadOnlyList<ExpectedCall> Calls, int CrisisReplies);
