namespace EmaPain.Local.Serving;

/// <summary>How far to move the clock.</summary>
/// <param name="To">next-event, next-day or next-prompt.</param>
/// <param name="Study">Whose prompt.</param>
/// <param name="Participant">Whose prompt.</param>
internal sealed record ClockMove(string To, string Study = "", string Participant = "");
