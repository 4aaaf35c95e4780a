namespace EmaPain.Domain.Participations;

/// <summary>Whether a person came to a call or session.</summary>
public enum ContactOutcome
{
    Attended,
    Missed,
}
