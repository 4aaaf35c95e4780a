namespace EmaPain.Oracle.Expected;

/// <summary>A text that has to reach the phone once.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Cause">Occasion or instant that it goes back to.</param>
/// <param name="Instrument">The instrument that it asks.</param>
public sealed record ExpectedText(TextKind Kind, string Cause, string? Instrument = null);
