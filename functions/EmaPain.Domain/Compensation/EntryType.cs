namespace EmaPain.Domain.Compensation;

/// <summary>What a line of the account book says.</summary>
public enum EntryType
{
    Earned,

    /// <summary>Earned, and cut by the study's cap to what was left; visible even when nothing was left.</summary>
    Capped,

    /// <summary>Taken back after a correction.</summary>
    Reversed,
}
