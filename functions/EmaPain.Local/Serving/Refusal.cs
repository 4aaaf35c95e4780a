namespace EmaPain.Local.Serving;

/// <summary>Why the page's wish was not done, for the person who sits at it.</summary>
internal sealed record Refusal(int Status, string Sentence);
