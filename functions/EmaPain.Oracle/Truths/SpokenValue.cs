namespace EmaPain.Oracle.Truths;

/// <summary>A number that a person means for an item.</summary>
public sealed record SpokenValue(string Item, int Value);
