using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>Who is mailed about alerts of a level.</summary>
public sealed record AlertLevelPlan
{
    public required AlertLevel Level { get; init; }

    /// <summary>The staff role that is mailed; none: the alert is listed and not mailed.</summary>
    public StaffRoleId? Role { get; init; }
}
