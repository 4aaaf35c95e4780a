namespace EmaPain.Domain.Replies.Numbers;

/// <summary>The answers found in a text, before they are held against what was asked.</summary>
internal sealed record Ratings
{
    public static readonly Ratings Nothing = new();

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>Something is meant as an answer, but not which.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>The text says that one number stands for all items.</summary>
    public bool MeansAll { get; init; }

    /// <summary>The text speaks of the whole survey, as in <c>skip this week</c>.</summary>
    public bool MeansSurvey { get; init; }

    /// <summary>Number of words that no answer needs.</summary>
    public int Talk { get; init; }
}
