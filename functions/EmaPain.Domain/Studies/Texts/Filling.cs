namespace EmaPain.Domain.Studies.Texts;

/// <summary>What is filled into texts, as it stands in a study file.</summary>
public static class Filling
{
    /// <summary>The phone number of the participant's site.</summary>
    public const string SitePhone = "{sitePhone}";

    /// <summary>What the participant has earned and was not paid yet, with its dollar sign.</summary>
    public const string Balance = "{balance}";

    /// <summary>What was just earned, with its dollar sign.</summary>
    public const string Amount = "{amount}";

    /// <summary>All that the participant has earned so far, paid or not, with its dollar sign.</summary>
    public const string Earned = "{earned}";

    /// <summary>What was paid so far, with its dollar sign.</summary>
    public const string Paid = "{paid}";

    /// <summary>What is in a payout and not confirmed, with its dollar sign.</summary>
    public const string OnItsWay = "{onItsWay}";

    /// <summary>What answers will add that are not booked yet, with its dollar sign.</summary>
    public const string Pending = "{pending}";

    /// <summary>A date, as 2026-03-09.</summary>
    public const string Date = "{date}";

    /// <summary>The open question, as a prompt or on its own.</summary>
    public const string Question = "{question}";

    /// <summary>What a corrected answer is now; the answers one after the other where several were corrected.</summary>
    public const string Value = "{value}";

    /// <summary>The link to a survey; in an invitation.</summary>
    public const string Link = "{link}";

    /// <summary>The opaque id of an invitation; in a survey's link.</summary>
    public const string Survey = "{survey}";

    /// <summary>The participant's role, by which a survey shows each role its own questions; in a survey's link.</summary>
    public const string Role = "{role}";

    /// <summary>The names by which answers are corrected.</summary>
    public const string Names = "{names}";
}
