using EmaPain.Oracle;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>The occasions of one person, to hang other plans on.</summary>
internal sealed class Weeks(IReadOnlyList<DueOccasion> occasions)
{
    private const int DaysAfterTheLast = 28;

    public IReadOnlyList<DueOccasion> All => occasions;

    public List<DueOccasion> Asked => [.. occasions.Where(due => due.Plan.IsAsked)];

    private List<DueOccasion> FollowUps => Asked.FindAll(due => !due.Plan.IsOnce);

    /// <summary>
    /// When the weekly prompt of a week is planned. In a study that asks in months two weeks stand for one of its prompts, in their order, and
    /// what lies beyond the last comes after it.
    /// </summary>
    public DateTimeOffset At(int week) => Weekly(week) is { } due ? due.Planned : FollowUp(week) is { } asked ? asked.Planned : AfterTheLast(week);

    /// <summary>The fifth week's, or the last of a study that asks less often.</summary>
    public DueOccasion? LateFollowUp => Weekly(5) ?? FollowUps.LastOrDefault();

    /// <summary>Whether this is the prompt of a week.</summary>
    public bool Is(DueOccasion due, int week) => due == (Weekly(week) ?? FollowUp(week));

    private static int PlaceOf(int week) => (week - 1) / 2;

    private DueOccasion? Weekly(int week) => occasions.FirstOrDefault(due => due.Id == $"week-{week}");

    private DueOccasion? FollowUp(int week) => FollowUps.ElementAtOrDefault(PlaceOf(week));

    private DateTimeOffset AfterTheLast(int week) =>
        occasions[^1].Planned.AddDays(DaysAfterTheLast * (PlaceOf(week) - FollowUps.Count + 1));
}
