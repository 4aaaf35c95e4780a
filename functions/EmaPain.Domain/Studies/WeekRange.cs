namespace EmaPain.Domain.Studies;

/// <summary>Weeks after the anchor, both ends included.</summary>
public sealed record WeekRange(int First, int Last)
{
    public bool Holds(int week) => week >= First && week <= Last;
}
