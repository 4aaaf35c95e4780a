using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>One reason to be paid.</summary>
public sealed record CompensationRule
{
    public required RuleId Id { get; init; }

    public required int Version { get; init; }

    public required CompensationEvent On { get; init; }

    public required int Cents { get; init; }

    /// <summary>The occasions that count; empty for an interview, and where the weeks are given.</summary>
    public IReadOnlyList<OccasionId> Occasions { get; init; } = [];

    /// <summary>The weeks whose occasions count, in place of a list: those that ask the instrument, or all.</summary>
    public WeekRange? Weeks { get; init; }

    /// <summary>The instrument whose answers count; none: the occasion has to be completed as a whole.</summary>
    public InstrumentId? Instrument { get; init; }

    /// <summary>How many of the instrument's items have to be answered or refused; none: all.</summary>
    public int? MinimumItems { get; init; }

    /// <summary>How many occasions in a row make a streak; only with <see cref="CompensationEvent.Streak"/>.</summary>
    public int? InARow { get; init; }

    /// <summary>How many of the occasions make the bonus; none: all. Only with <see cref="CompensationEvent.Completion"/>.</summary>
    public int? MinimumOccasions { get; init; }

    public LatePay Late { get; init; } = LatePay.Unpaid;

    /// <summary>Whether a share of the items or occasions earns a share of the amount.</summary>
    public Proration Prorated { get; init; } = Proration.Whole;

    /// <summary>The most that one participation can earn by this rule; none: no limit.</summary>
    public int? CapCents { get; init; }

    /// <summary>Arms that are paid; empty: all.</summary>
    public IReadOnlyList<ArmId> Arms { get; init; } = [];

    /// <summary>Roles that are paid; empty: all.</summary>
    public IReadOnlyList<RoleId> Roles { get; init; } = [];
}
