namespace EmaPain.Oracle.Published;

/// <summary>One side of the trial.</summary>
public sealed record PublishedArm(string Id);
