namespace EmaPain.Local.Carrier.Phones;

/// <summary>Who wrote a text that reached a phone.</summary>
public enum TextAuthor
{
    /// <summary>It came through a send call.</summary>
    Trial,

    /// <summary>The carrier's own confirmation of STOP or START.</summary>
    Carrier,
}
