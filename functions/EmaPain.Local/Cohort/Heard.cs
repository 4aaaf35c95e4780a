using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>A question that a person recognised in a text.</summary>
/// <param name="Cue">What kind of text it was.</param>
/// <param name="Instrument">The instrument asked.</param>
/// <param name="Item">The item asked, where it asks one of several.</param>
public sealed record Heard(Cue Cue, string Instrument, string? Item);
