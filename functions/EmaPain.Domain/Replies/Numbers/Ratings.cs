namespace EmaPain.Domain.Replies.Numbers;

/// <summary>The answers found in a text, before they are held against what was asked.</summary>
/// <param name="Entries">Each answer with the items that the text names for it.</param>
/// <param name="IsUnclear">Something is meant as an answer, but not which.</param>
internal sealed record Ratings(IReadOnlyList<Entry> Entries, bool IsUnclear)
{
    public static readonly Ratings Nothing = new([], IsUnclear: false);

    public static readonly Ratings Unclear = new([], IsUnclear: true);

    /// <summary>Several bare numbers in a row though one was asked for, even if they are the same.</summary>
    public bool IsList { get; init; }
}
