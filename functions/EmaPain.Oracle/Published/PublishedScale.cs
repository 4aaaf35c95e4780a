namespace EmaPain.Oracle.Published;

/// <summary>The numbers that an item takes.</summary>
public sealed record PublishedScale(string Id, int Minimum, int Maximum);
