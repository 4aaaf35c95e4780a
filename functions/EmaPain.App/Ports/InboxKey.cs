namespace EmaPain.App.Ports;

/// <summary>Where an event lies in the inbox.</summary>
/// <param name="Day">UTC day of the event's received time, <c>yyyy-MM-dd</c>.</param>
/// <param name="Id">The carrier's message id, or the SHA-256 of what could not be read.</param>
public sealed record InboxKey(string Day, string Id);
