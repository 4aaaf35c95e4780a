using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>A step of a ladder: who is called, and how long that may stay unacknowledged before the next step is called.</summary>
public sealed record AlertStep
{
    public required StaffRoleId Role { get; init; }

    public AlertChannel Channel { get; init; }

    /// <summary>After that the next step is called; after the last one it is called again.</summary>
    public required TimeAllowed AcknowledgeWithin { get; init; }
}
