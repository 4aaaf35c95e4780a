using NodaTime;

namespace EmaPain.Domain.Studies;

/// <summary>Hours of the participant's day in which prompts and reminders may go out; replies and crisis texts always may.</summary>
public sealed record TextingHours
{
    /// <summary>First allowed time of day.</summary>
    public required LocalTime From { get; init; }

    /// <summary>The end, itself not allowed.</summary>
    public required LocalTime To { get; init; }
}
