namespace EmaPain.Oracle.Published;

/// <summary>Hours in which texts may go out, as HH:mm on the wall of the participant.</summary>
public sealed record PublishedHours(string From, string To);
