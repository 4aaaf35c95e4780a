namespace EmaPain.Oracle.Published;

/// <summary>Questions that are asked together.</summary>
public sealed record PublishedInstrument(
    string Id,
    string Score,
    IReadOnlyDictionary<string, string> Prompt,
    IReadOnlyList<PublishedItem> Items);
