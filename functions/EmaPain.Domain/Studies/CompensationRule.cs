using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>One reason to be paid.</summary>
public sealed record CompensationRule
{
    public required RuleId Id { get; init; }

    public required int Version { get; init; }

    public required CompensationEvent On { get; init; }

    public required int Cents { get; init; }

    /// <summary>The occasions that are paid; empty for an interview.</summary>
    public IReadOnlyList<OccasionId> Occasions { get; init; } = [];

    /// <summary>The instrument whose answers are paid; only with <see cref="CompensationEvent.Answers"/>.</summary>
    public InstrumentId? Instrument { get; init; }

    /// <summary>How many of the instrument's items have to be answered or refused; none: all.</summary>
    public int? MinimumItems { get; init; }

    public LatePay Late { get; init; } = LatePay.Unpaid;

    /// <summary>Arms that are paid; empty: all.</summary>
    public IReadOnlyList<ArmId> Arms { get; init; } = [];

    /// <summary>Roles that are paid; empty: all.</summary>
    public IReadOnlyList<RoleId> Roles { get; init; } = [];
}
