namespace EmaPain.Domain.Studies;

/// <summary>What a compensation rule pays for.</summary>
public enum CompensationEvent
{
    /// <summary>Answers to an instrument at an occasion.</summary>
    Answers,

    /// <summary>An assessment that staff recorded as completed.</summary>
    Assessment,

    /// <summary>The interview that staff recorded as completed; once a participation.</summary>
    Interview,
}
