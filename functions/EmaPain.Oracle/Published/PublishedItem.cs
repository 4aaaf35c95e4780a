namespace EmaPain.Oracle.Published;

/// <summary>A question and the words for it, by language.</summary>
public sealed record PublishedItem(
    string Id,
    string Scale,
    IReadOnlyDictionary<string, string> Question,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names);
