using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>When staff are told of a participant, and who.</summary>
public sealed record AlertPlan
{
    /// <summary>Longest gap, in days, between two occasions that count as consecutive (facts/domain.md section 5: twice the interval).</summary>
    public required int MaximumGapDays { get; init; }

    /// <summary>The occasion that gives the baseline; none: the first scored occasion within 14 days of day 0, marked as fallback.</summary>
    public string? BaselineOccasion { get; init; }

    public required IReadOnlyList<AlertRule> Rules { get; init; }

    public required IReadOnlyList<AlertLevelPlan> Levels { get; init; }

    /// <summary>Who is told of alerts of a level; none: the file says nothing of it.</summary>
    public AlertLevelPlan? PlanOf(AlertLevel level) => Levels.FirstOrDefault(plan => plan.Level == level);

    /// <summary>The staff role that is told first of alerts of a level; none: they are listed only.</summary>
    public StaffRoleId? RoleOf(AlertLevel level) => PlanOf(level)?.First;

    /// <summary>The staff role that an alert calls where it stands.</summary>
    public StaffRoleId? RoleOf(Alert alert) => PlanOf(alert.Level) is { Steps.Count: > 0 } ladder ? ladder.StepAt(alert.Rung).Role : RoleOf(alert.Level);

    /// <summary>What staff have to do next about an alert; none: it is over. An urgent one, and where the study asks for it another, wants a contact attempt.</summary>
    public AlertDuty? DutyOf(Alert alert) => alert switch
    {
        { IsOver: true } => null,
        { Status: AlertStatus.Open } => AlertDuty.Acknowledge,
        { ContactedAt: null } when alert.Level == AlertLevel.Urgent || PlanOf(alert.Level)?.Contact is not null => AlertDuty.Contact,
        { Disposition: null } => AlertDuty.Disposition,
        _ => AlertDuty.Close,
    };

    /// <summary>Whether an alert texts those whom it calls where it stands.</summary>
    public bool Texts(Alert alert) => PlanOf(alert.Level) is { Steps.Count: > 0 } ladder && ladder.StepAt(alert.Rung).Channel == AlertChannel.MailAndText;

    /// <summary>Whether alerts of a level wait for the daily mail.</summary>
    public bool IsDaily(AlertLevel level) => PlanOf(level) is { First: not null, Telling: AlertTelling.Daily };

    /// <summary>Whether alerts of a level are mailed at once.</summary>
    public bool IsMailedAtOnce(AlertLevel level) => PlanOf(level) is { First: not null, Telling: AlertTelling.AtOnce };

    /// <summary>Whether alerts of a level call step by step.</summary>
    public bool Climbs(AlertLevel level) => PlanOf(level) is { Steps.Count: > 0 };
}
