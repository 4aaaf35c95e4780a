namespace EmaPain.Domain.Participations;

/// <summary>What was recorded last of a call or session.</summary>
/// <param name="Outcome">Whether the person came.</param>
/// <param name="Mode">How it was held; none: not said.</param>
/// <param name="By">Who recorded it: staff, or a peer coach, by id.</param>
public sealed record Attendance(ContactOutcome Outcome, ContactMode? Mode, string By);
