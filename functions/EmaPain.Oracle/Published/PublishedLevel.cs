namespace EmaPain.Oracle.Published;

/// <summary>Who is mailed at a level; nobody where it names no role.</summary>
public sealed record PublishedLevel(string Level, string? Role = null);
