using NodaTime;

namespace EmaPain.Oracle.Truths;

/// <summary>A record of staff; an assessment, call or session names its occasion.</summary>
public sealed record StaffNote(DateTimeOffset At, StaffEvent Event, string? Occasion = null)
{
    /// <summary>The day of a group's session.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The value of a stratum's factor.</summary>
    public string? Value { get; init; }

    /// <summary>The person whom a peer coach was given or spoke with.</summary>
    public string? Patient { get; init; }

    /// <summary>What the coach calls that person.</summary>
    public int Number { get; init; }
}
