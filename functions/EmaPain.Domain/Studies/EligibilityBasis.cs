namespace EmaPain.Domain.Studies;

/// <summary>By what a criterion is decided.</summary>
public enum EligibilityBasis
{
    /// <summary>Staff record it.</summary>
    Staff,

    /// <summary>The mean of the items (Partners4Pain: PEG at least 3).</summary>
    Mean,

    /// <summary>The sum of the items (RESOLVE: PEG at least 12).</summary>
    Sum,

    /// <summary>The largest of the items (IMPPRESS: average or worst pain at least 5).</summary>
    Any,
}
