namespace EmaPain.Oracle.Expected;

/// <summary>An answer that has to be in the tables.</summary>
public sealed record ExpectedAnswer(string Occasion, string Item, int Value, bool Late);
