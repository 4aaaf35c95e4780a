namespace EmaPain.Oracle.Published;

/// <summary>Questions that are asked together.</summary>
public sealed record PublishedInstrument(
    string Id,
    string Score,
    IReadOnlyDictionary<string, string> Prompt,
    IReadOnlyList<PublishedItem> Items)
{
    /// <summary>Whether the first text asks the first of several items alone.</summary>
    public bool IsAskedOneByOne(string language) => Items.Count > 1 && Prompt[language] == Items[0].Question[language];
}
