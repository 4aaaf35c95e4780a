namespace EmaPain.Oracle.Expected;

/// <summary>An alert that staff have to see; the occasion is missing where a text raised it.</summary>
public sealed record ExpectedAlert(string Rule, string Level, string? Occasion, bool IsMailed);
