namespace EmaPain.App.Ports;

/// <summary>Whether what was received could be read.</summary>
public enum InboxKind
{
    Event,
    Unreadable,

    /// <summary>What it said was erased with the person.</summary>
    Erased,
}
