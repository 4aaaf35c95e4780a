using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>The study's checklist of adverse events, which people report by text: each item of an instrument is one.</summary>
public sealed record AdverseEventPlan
{
    public required InstrumentId Instrument { get; init; }

    /// <summary>The smallest answer that reports the event; a task asks the coordinator to follow it.</summary>
    public int AtLeast { get; init; } = 1;
}
