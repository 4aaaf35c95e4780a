namespace EmaPain.App.Ports;

/// <summary>One event, or a body that could not be read, as received.</summary>
/// <param name="Key">Where it lies.</param>
/// <param name="Kind">Whether it could be read.</param>
/// <param name="Raw">As received; empty where it was erased.</param>
/// <param name="Phone">The pseudonym of the participant's phone that it names; none where it names none.</param>
public sealed record InboxEntry(InboxKey Key, InboxKind Kind, string Raw, string? Phone = null);
