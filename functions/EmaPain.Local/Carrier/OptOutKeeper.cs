namespace EmaPain.Local.Carrier;

/// <summary>Who acts on STOP and START for a sender number.</summary>
public enum OptOutKeeper
{
    /// <summary>The carrier only relays the words (local and 10DLC numbers).</summary>
    Trial,

    /// <summary>The carrier blocks after STOP, opens after START or UNSTOP, confirms both itself, and relays the words (toll-free).</summary>
    Carrier,
}
