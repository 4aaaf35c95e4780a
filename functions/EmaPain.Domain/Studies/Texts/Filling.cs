namespace EmaPain.Domain.Studies.Texts;

/// <summary>What is filled into texts, as it stands in a study file.</summary>
public static class Filling
{
    /// <summary>The phone number of the participant's site.</summary>
    public const string SitePhone = "{sitePhone}";

    /// <summary>What the participant has earned so far, with its dollar sign.</summary>
    public const string Balance = "{balance}";

    /// <summary>What was just earned, with its dollar sign.</summary>
    public const string Amount = "{amount}";

    /// <summary>The open question, as a prompt or on its own.</summary>
    public const string Question = "{question}";
}
