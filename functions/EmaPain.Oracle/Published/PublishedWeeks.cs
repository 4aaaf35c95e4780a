namespace EmaPain.Oracle.Published;

/// <summary>Weeks, both ends included.</summary>
public sealed record PublishedWeeks(int First, int Last);
