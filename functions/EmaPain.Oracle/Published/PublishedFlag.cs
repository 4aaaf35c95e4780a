namespace EmaPain.Oracle.Published;

/// <summary>The field and value by which a survey's report says that somebody has to look at once.</summary>
public sealed record PublishedFlag(string Field, string Value);
