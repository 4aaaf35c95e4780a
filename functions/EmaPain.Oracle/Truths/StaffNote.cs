namespace EmaPain.Oracle.Truths;

/// <summary>A record of staff; an assessment names its occasion.</summary>
public sealed record StaffNote(DateTimeOffset At, StaffEvent Event, string? Occasion = null);
