using NodaTime;

namespace EmaPain.Oracle.Truths;

/// <summary>Days on which a member of staff is on leave, both ends included, by the site's wall.</summary>
public sealed record DaysAway(LocalDate First, LocalDate Last)
{
    public bool Holds(LocalDate day) => First <= day && day <= Last;
}
