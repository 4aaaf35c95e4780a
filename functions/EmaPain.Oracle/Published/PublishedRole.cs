namespace EmaPain.Oracle.Published;

/// <summary>Who takes part.</summary>
public sealed record PublishedRole(string Id, IReadOnlyDictionary<string, string> Crisis);
