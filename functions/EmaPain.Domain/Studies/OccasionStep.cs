using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>One instrument of an occasion; the next step is asked when this one is complete or its time is over.</summary>
public sealed record OccasionStep
{
    public required InstrumentId Instrument { get; init; }

    /// <summary>Hours after which the next step is asked even if this one is incomplete; none: not before it is complete.</summary>
    public int? AnswerWithinHours { get; init; }

    /// <summary>Arms that are asked; empty: all.</summary>
    public IReadOnlyList<ArmId> Arms { get; init; } = [];
}
