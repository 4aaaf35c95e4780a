namespace EmaPain.Local.Cohort.Doors;

/// <summary>What the app answered.</summary>
public sealed record StaffReply(int Status, string Body)
{
    public bool IsDone => Status is >= 200 and < 300;
}
