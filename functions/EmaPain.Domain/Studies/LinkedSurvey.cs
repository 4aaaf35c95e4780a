namespace EmaPain.Domain.Studies;

/// <summary>A survey of the site's own, too long for texts: an invitation with its link goes out, its system reports what came of it.</summary>
public sealed record LinkedSurvey
{
    public required SurveySystem System { get; init; }

    /// <summary>What the system calls it: REDCap's <c>project_id</c>, or Qualtrics' survey id.</summary>
    public required string Project { get; init; }

    /// <summary>REDCap's name of the instrument whose completion counts; only there.</summary>
    public string? Instrument { get; init; }

    /// <summary>The https link, with <c>{survey}</c> where the opaque id of the invitation stands, and, if need be, <c>{role}</c> where the person's role does.</summary>
    public required string Link { get; init; }

    /// <summary>The text with the <c>{link}</c>, per language: what is asked, and that questions may be skipped.</summary>
    public required IReadOnlyDictionary<string, string> Invitation { get; init; }

    /// <summary>What the survey holds, for staff and researchers, such as BDI-II.</summary>
    public required IReadOnlyList<string> Contents { get; init; }

    public required SuicideItem SuicideItem { get; init; }

    /// <summary>What the report holds if somebody has to look at once; needed where the survey asks about suicide.</summary>
    public SurveyFlag? Flag { get; init; }
}
