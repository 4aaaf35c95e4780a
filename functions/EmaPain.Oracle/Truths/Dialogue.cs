namespace EmaPain.Oracle.Truths;

/// <summary>What a person does about one instrument at one occasion; no turn: silence.</summary>
public sealed record Dialogue(string Occasion, string Instrument, IReadOnlyList<Turn> Turns);
