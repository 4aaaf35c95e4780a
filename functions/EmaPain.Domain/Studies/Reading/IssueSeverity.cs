namespace EmaPain.Domain.Studies.Reading;

/// <summary>Whether a study file may be used with this issue.</summary>
public enum IssueSeverity
{
    /// <summary>Worth a look; the study can be used.</summary>
    Warning,

    /// <summary>The study cannot be used.</summary>
    Error,
}
