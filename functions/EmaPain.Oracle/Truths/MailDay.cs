namespace EmaPain.Oracle.Truths;

/// <summary>What the mail service is like on a day, by UTC; by turns, so that every weekday of a trial sees each.</summary>
public enum MailDay
{
    Good,

    /// <summary>It asks each mail to come again a second later.</summary>
    Busy,

    /// <summary>It takes each mail and does not say so.</summary>
    Silent,

    /// <summary>It takes no mail; the second way does.</summary>
    Closed,

    /// <summary>Nor does the second way, until a mail is tried again.</summary>
    NoWay,
}
