namespace EmaPain.Domain.Participations;

/// <summary>Where a person stands in the trial.</summary>
public enum ParticipationStatus
{
    /// <summary>Nobody enrolled this person.</summary>
    Unknown,
    Enrolled,
    Active,
    Paused,
    Held,
    OptedOut,
    Withdrawn,
    Completed,
}
