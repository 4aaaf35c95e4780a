using System.Text.Json.Serialization;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>Who is told of alerts of a level: one role by mail, or a ladder of steps.</summary>
public sealed record AlertLevelPlan
{
    /// <summary>An urgent alert that was acknowledged needs a contact attempt within so many hours, where the study says nothing else.</summary>
    private static readonly TimeAllowed UrgentContact = new() { Hours = 1 };

    public required AlertLevel Level { get; init; }

    /// <summary>The staff role that is mailed, once; none, and no step: the alert is listed and nobody is told.</summary>
    public StaffRoleId? Role { get; init; }

    /// <summary>When the role is told; of what a ladder calls for, at once.</summary>
    public AlertTelling Telling { get; init; }

    /// <summary>Who is called one after the other until somebody acknowledges the alert; empty: nobody but the role.</summary>
    public IReadOnlyList<AlertStep> Steps { get; init; } = [];

    /// <summary>How soon after the acknowledgement a contact attempt has to be recorded, else the next step is called; only with steps.</summary>
    public TimeAllowed? ContactWithin { get; init; }

    /// <summary>The role that is told first.</summary>
    [JsonIgnore]
    public StaffRoleId? First => Steps.Count > 0 ? Steps[0].Role : Role;

    /// <summary>Every role that may be told.</summary>
    [JsonIgnore]
    public IEnumerable<StaffRoleId> Roles => Role is { } role ? [role] : Steps.Select(step => step.Role);

    /// <summary>The time for a contact attempt that holds; none: acknowledging suffices.</summary>
    [JsonIgnore]
    public TimeAllowed? Contact => ContactWithin ?? (Level == AlertLevel.Urgent && Steps.Count > 0 ? UrgentContact : null);

    /// <summary>The step that is called as the n-th, from 0; after the last one it is called again.</summary>
    public AlertStep StepAt(int rung) => Steps[Math.Min(rung, Steps.Count - 1)];
}
