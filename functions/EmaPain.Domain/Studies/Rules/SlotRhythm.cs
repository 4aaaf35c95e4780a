namespace EmaPain.Domain.Studies.Rules;

/// <summary>How the moment of a prompt comes about.</summary>
internal enum SlotRhythm
{
    /// <summary>With the instant of the anchor.</summary>
    Anchor,

    /// <summary>At the chosen time of the anchor's day.</summary>
    Chosen,

    /// <summary>At the chosen weekday and time.</summary>
    Week,

    /// <summary>At the chosen time of the anchor's day of the month.</summary>
    Month,

    /// <summary>At random times of a burst.</summary>
    Random,
}
