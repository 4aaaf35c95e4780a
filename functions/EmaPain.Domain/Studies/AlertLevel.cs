namespace EmaPain.Domain.Studies;

/// <summary>How soon a person has to look, from the least to the most urgent.</summary>
public enum AlertLevel
{
    Info,
    Review,
    Urgent,
}
