namespace EmaPain.Domain.Compensation;

/// <summary>What a line of the account book says.</summary>
public enum EntryType
{
    Earned,

    /// <summary>Earned, and cut by a cap to what was left; visible even when nothing was left.</summary>
    Capped,

    /// <summary>Taken back after a correction.</summary>
    Reversed,

    /// <summary>Credited or taken back by staff.</summary>
    Adjusted,

    /// <summary>Taken back after it was on its way to the person: written off, so that no later payment is the smaller for it.</summary>
    Overpaid,

    /// <summary>Put into a payout; neither paid nor free to be put into another.</summary>
    Approved,

    /// <summary>Paid, as whoever pays has confirmed.</summary>
    Disbursed,

    /// <summary>Not paid after all; free to be put into another payout.</summary>
    Failed,

    /// <summary>Was recorded as failed in error: the payment stands again as before.</summary>
    Restored,
}
