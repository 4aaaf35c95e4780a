namespace EmaPain.Domain.Alerts;

/// <summary>What staff hold an alert to be. It is no determination of an adverse event.</summary>
public enum AlertDisposition
{
    /// <summary>A false alarm, or nothing new.</summary>
    NoConcern,

    /// <summary>True, and known before.</summary>
    KnownState,

    /// <summary>True, and looked after.</summary>
    Worsening,

    /// <summary>May be an adverse event: a record of one is opened.</summary>
    PossibleAdverseEvent,

    /// <summary>The person could not be reached.</summary>
    NotReached,
}
