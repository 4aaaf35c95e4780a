namespace EmaPain.Oracle.Published;

/// <summary>What people are stratified by.</summary>
public sealed record PublishedFactor(string Id, IReadOnlyList<string> Values);
