namespace EmaPain.App.Ports;

/// <summary>What a member of staff is mailed once in a morning.</summary>
public enum MorningMailKind
{
    /// <summary>The open tasks of the site.</summary>
    Tasks,

    /// <summary>The alerts that wait for the daily mail.</summary>
    Alerts,
}
