namespace EmaPain.App.Ports;

/// <summary>Whether what was received could be read.</summary>
public enum InboxKind
{
    Event,
    Unreadable,
}
