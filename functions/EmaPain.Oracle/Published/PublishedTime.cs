namespace EmaPain.Oracle.Published;

/// <summary>Clock hours, or business days of the site.</summary>
public sealed record PublishedTime
{
    public int? Hours { get; init; }

    public int? BusinessDays { get; init; }
}
