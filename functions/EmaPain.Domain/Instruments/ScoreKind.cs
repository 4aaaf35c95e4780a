namespace EmaPain.Domain.Instruments;

/// <summary>How the items of an instrument make one score; only complete instruments are scored.</summary>
public enum ScoreKind
{
    /// <summary>The items stand alone, as in PST (Haun 2024 reports no total).</summary>
    None,

    /// <summary>The mean of all items, as in PEG (Krebs 2009).</summary>
    Mean,

    /// <summary>The sum of all items.</summary>
    Sum,
}
