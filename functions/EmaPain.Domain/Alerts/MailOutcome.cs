namespace EmaPain.Domain.Alerts;

/// <summary>What came of a mail; accepted is not read, and read is not acknowledged.</summary>
public enum MailOutcome
{
    Accepted,
    Failed,

    /// <summary>Taken, and reported later as not delivered.</summary>
    Bounced,

    /// <summary>Taken, and reported later as delivered; stands in the history only, since nobody has to do anything about it.</summary>
    Delivered,
}
