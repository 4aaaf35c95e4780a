using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>A planned contact, or a row of them by weeks, months or the times of a burst.</summary>
public sealed record OccasionPlan
{
    /// <summary>The occasion's id; <c>{week}</c>, <c>{month}</c>, <c>{day}</c> and <c>{prompt}</c> stand for numbers.</summary>
    public required string Id { get; init; }

    public required OccasionKind Kind { get; init; }

    /// <summary>From when weeks and months are counted. Without any, the occasion comes with the anchor: at the first allowed minute, or at the chosen time of a session's day.</summary>
    public Anchor Anchor { get; init; }

    /// <summary>Weeks after the anchor, 1 and up, on the chosen weekday within days 7n to 7n+6.</summary>
    public IReadOnlyList<int> Weeks { get; init; } = [];

    /// <summary>Months after the anchor, 1 and up, on the same day of the month, else on its last.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>A group's session before whose next day the occasion does not come, where weeks or months would bring it earlier; none: it comes as counted.</summary>
    public Anchor? NotBefore { get; init; }

    /// <summary>Several prompts a day from the day of the week or month on; without these from the day after the anchor. None: one prompt.</summary>
    public Burst? Burst { get; init; }

    /// <summary>Roles that have this occasion; empty: all.</summary>
    public IReadOnlyList<RoleId> Roles { get; init; } = [];

    /// <summary>Arms that have this occasion; empty: all.</summary>
    public IReadOnlyList<ArmId> Arms { get; init; } = [];

    /// <summary>What is asked by text, in order; empty for an assessment that staff record.</summary>
    public IReadOnlyList<OccasionStep> Steps { get; init; } = [];

    /// <summary>The site's own survey that an assessment consists of; none: it is done elsewhere, without an invitation.</summary>
    public LinkedSurvey? Survey { get; init; }

    /// <summary>Hours from the planned instant in which an answer is in time (facts/domain.md section 7: 156).</summary>
    public required int WindowHours { get; init; }

    /// <summary>Hours before the planned instant from which staff may record an assessment as completed; 0: not before it.</summary>
    public int LeadHours { get; init; }

    /// <summary>Hours after the window in which an answer is still taken, flagged late.</summary>
    public int LateHours { get; init; } = 48;

    /// <summary>Hours after the prompt at which the first reminder goes out, if something is still unanswered; none: no reminder.</summary>
    public int? RemindAfterHours { get; init; }

    /// <summary>Hours after the prompt at which further reminders go out, two at most, if something is still unanswered.</summary>
    public IReadOnlyList<int> RemindAgainAfterHours { get; init; } = [];

    /// <summary>Hours after the prompt at which the coordinator is asked to call, if something is still unanswered; none: nobody is asked.</summary>
    public int? CallAfterHours { get; init; }

    /// <summary>What becomes of a prompt that could not go out at its time.</summary>
    public CatchUp CatchUp { get; init; }

    /// <summary>Whether the occasion comes with its anchor and not some time after it.</summary>
    public bool ComesWithAnchor() => Weeks.Count == 0 && Months.Count == 0 && Burst is null;

    /// <summary>Whether a text asks or invites.</summary>
    public bool IsSent() => Kind == OccasionKind.Texts || Survey is not null;

    /// <summary>The hours of all reminders, in order.</summary>
    public IEnumerable<int> Reminders() => RemindAfterHours is { } first ? RemindAgainAfterHours.Prepend(first) : RemindAgainAfterHours;
}
