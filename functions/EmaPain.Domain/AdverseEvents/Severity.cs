namespace EmaPain.Domain.AdverseEvents;

/// <summary>How intense an adverse event is.</summary>
public enum Severity
{
    Mild,
    Moderate,
    Severe,
    LifeThreatening,
    Death,
}
