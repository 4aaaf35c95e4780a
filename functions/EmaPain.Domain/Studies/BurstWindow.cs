using NodaTime;

namespace EmaPain.Domain.Studies;

/// <summary>A part of the day into which one prompt of a burst falls.</summary>
public sealed record BurstWindow
{
    public required LocalTime From { get; init; }

    /// <summary>The end, itself not drawn.</summary>
    public required LocalTime To { get; init; }
}
