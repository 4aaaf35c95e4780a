using EmaPain.App.Ports;

namespace EmaPain.App.Messages;

/// <summary>An event that lies in the inbox.</summary>
public sealed record InboundMessage(InboxKey Key);
