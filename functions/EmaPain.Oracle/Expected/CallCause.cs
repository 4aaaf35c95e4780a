namespace EmaPain.Oracle.Expected;

/// <summary>Why staff are called.</summary>
public enum CallCause
{
    Raised,

    /// <summary>A further text, whatever was done about the one before.</summary>
    RaisedAgain,

    /// <summary>Whoever was called before did not acknowledge in time.</summary>
    Unacknowledged,

    /// <summary>Whoever acknowledged tried to reach nobody in time.</summary>
    NoContact,

    /// <summary>All whom the step before calls are on leave.</summary>
    AllAway,

    /// <summary>What was mailed to all whom the step before calls came back.</summary>
    AllReturned,
}
