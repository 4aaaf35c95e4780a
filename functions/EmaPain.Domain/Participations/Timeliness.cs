namespace EmaPain.Domain.Participations;

/// <summary>Whether an answer came within the response window.</summary>
public enum Timeliness
{
    InWindow,
    Late,
}
