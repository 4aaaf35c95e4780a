namespace EmaPain.Domain.Studies.Comparing;

/// <summary>What an edit of a study file touches.</summary>
public enum StudyArea
{
    /// <summary>The file itself: id, version, title, languages and the like.</summary>
    Study,

    /// <summary>What participants read beside the questions.</summary>
    Texts,
    Scales,
    Instruments,

    /// <summary>When who is asked what.</summary>
    Schedule,

    /// <summary>How long a question stays open, and when it is repeated.</summary>
    Windows,
    Compensation,
    Alerts,

    /// <summary>Sites, roles and arms.</summary>
    People,
}
