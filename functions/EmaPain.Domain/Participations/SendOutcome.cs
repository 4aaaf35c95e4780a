namespace EmaPain.Domain.Participations;

/// <summary>What the carrier said to a text.</summary>
public enum SendOutcome
{
    Accepted,
    Refused,

    /// <summary>No answer, or one that leaves it open; the text may have gone out.</summary>
    Unknown,

    /// <summary>It did not go out, and the time in which it might is over.</summary>
    NotSent,
}
