namespace EmaPain.Domain.Studies;

/// <summary>Whether a part of what is asked earns a part of the amount.</summary>
public enum Proration
{
    /// <summary>All or nothing.</summary>
    Whole,

    /// <summary>The share that was done, rounded down to a cent.</summary>
    Share,
}
