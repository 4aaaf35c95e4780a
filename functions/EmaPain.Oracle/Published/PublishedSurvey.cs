namespace EmaPain.Oracle.Published;

/// <summary>A survey of the site's own, to which a text invites.</summary>
/// <param name="System">qualtrics or redcap.</param>
/// <param name="Project">What the system calls it.</param>
/// <param name="Link">With {survey} where the id of the invitation stands, and {role}.</param>
/// <param name="Invitation">By language, with {link}.</param>
public sealed record PublishedSurvey(string System, string Project, string Link, IReadOnlyDictionary<string, string> Invitation)
{
    /// <summary>REDCap's name of what has to be complete.</summary>
    public string? Instrument { get; init; }

    public PublishedFlag? Flag { get; init; }
}
