namespace EmaPain.App.Casework;

/// <summary>A commit that no queue message covers gets one: delayed, it carries out what a crash left undone (design section 4.6).</summary>
public static class CaseGuard
{
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(5);
}
