namespace EmaPain.Domain.Studies.Comparing;

/// <summary>How much a consequence weighs.</summary>
public enum ConsequenceKind
{
    /// <summary>Values before and after cannot be compared, or somebody has to say whether they can.</summary>
    Comparability,

    /// <summary>Somebody is not reached, not alerted or not served any more.</summary>
    Warning,

    /// <summary>The edit is wrong as it stands.</summary>
    Mistake,
}
