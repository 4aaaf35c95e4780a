namespace EmaPain.Domain.Studies;

/// <summary>Several prompts a day on some days in a row, each at a random time within its window.</summary>
public sealed record Burst
{
    /// <summary>Days in a row, 1 and up.</summary>
    public required int Days { get; init; }

    /// <summary>The parts of the day; one prompt falls into each.</summary>
    public required IReadOnlyList<BurstWindow> Windows { get; init; }

    /// <summary>Minutes between two prompts of a day, at least.</summary>
    public required int MinimumGapMinutes { get; init; }

    /// <summary>What the times are drawn with: the same seed and person give the same times.</summary>
    public required int Seed { get; init; }
}
