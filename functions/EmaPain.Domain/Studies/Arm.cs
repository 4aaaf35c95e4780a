using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>An arm of the trial.</summary>
public sealed record Arm
{
    public required ArmId Id { get; init; }

    public required string Title { get; init; }
}
