namespace EmaPain.Domain.Studies;

/// <summary>How long something may take: clock hours, or business days of the site. One of the two is given.</summary>
public sealed record TimeAllowed
{
    /// <summary>Clock hours, night and weekend or not.</summary>
    public int? Hours { get; init; }

    /// <summary>Days on which the site works: to the same wall time so many of them later. What begins on another day begins with the next of them.</summary>
    public int? BusinessDays { get; init; }
}
