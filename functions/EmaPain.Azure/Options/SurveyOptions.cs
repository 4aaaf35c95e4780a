namespace EmaPain.Azure.Options;

/// <summary>How the site's survey systems show who they are.</summary>
public sealed class SurveyOptions
{
    /// <summary>Base64 of at least 32 bytes; without it on one machine no report is taken.</summary>
    public string? Key { get; set; }
}
