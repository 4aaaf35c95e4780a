namespace EmaPain.App.Ports;

/// <summary>One event, or a body that could not be read, as received.</summary>
public sealed record InboxEntry(InboxKey Key, InboxKind Kind, string Raw);
