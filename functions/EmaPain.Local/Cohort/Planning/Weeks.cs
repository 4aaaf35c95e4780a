using EmaPain.Oracle;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>The occasions of one person, to hang other plans on.</summary>
internal sealed class Weeks(IReadOnlyList<DueOccasion> occasions)
{
    public IReadOnlyList<DueOccasion> All => occasions;

    public List<DueOccasion> Asked => [.. occasions.Where(due => due.Plan.IsAsked)];

    /// <summary>When the weekly prompt of a week is planned.</summary>
    public DateTimeOffset At(int week) => occasions.First(due => due.Id == $"week-{week}").Planned;
}
