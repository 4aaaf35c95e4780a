namespace EmaPain.Domain.Participations;

/// <summary>How far an occasion has come.</summary>
public enum OccasionStatus
{
    Planned,

    /// <summary>Its first question went out.</summary>
    Open,

    /// <summary>Every item is answered or refused, or the assessment is recorded.</summary>
    Completed,

    /// <summary>The window is over and something is missing.</summary>
    Closed,

    /// <summary>Its first question never went out, for a recorded reason.</summary>
    Unsent,
}
