using NodaTime;

namespace EmaPain.Domain.Studies;

/// <summary>When a participant may choose to be asked, and what holds without a choice.</summary>
public sealed record ParticipantChoices
{
    public required IsoDayOfWeek Weekday { get; init; }

    public required LocalTime Time { get; init; }

    /// <summary>Earliest time of day that may be chosen.</summary>
    public required LocalTime EarliestTime { get; init; }

    /// <summary>Latest time of day that may be chosen.</summary>
    public required LocalTime LatestTime { get; init; }
}
