namespace EmaPain.Domain.Alerts;

/// <summary>What came of an attempt to reach the participant.</summary>
public enum AttemptOutcome
{
    Reached,
    LeftMessage,
    NoAnswer,

    /// <summary>Others were sent to look after the person.</summary>
    EmergencyServices,
}
