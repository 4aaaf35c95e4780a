using EmaPain.Oracle.Published;

namespace EmaPain.Oracle;

/// <summary>An occasion of one person, with the instants that the study file gives it.</summary>
public sealed record DueOccasion(
    string Id, PublishedOccasion Plan, DateTimeOffset Planned, DateTimeOffset Closes, DateTimeOffset LateUntil)
{
    public static DueOccasion Of(string id, PublishedOccasion plan, DateTimeOffset planned)
    {
        var closes = planned.AddHours(plan.WindowHours);
        return new DueOccasion(id, plan, planned, closes, closes.AddHours(plan.LateHours));
    }
}
