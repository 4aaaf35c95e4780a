namespace EmaPain.App.Ports;

/// <summary>What was received, and whether it could be read.</summary>
public enum InboxKind
{
    Event,
    Unreadable,

    /// <summary>What it said was erased with the person.</summary>
    Erased,

    /// <summary>A survey system's report.</summary>
    Survey,
}
