namespace EmaPain.Domain.Studies;

/// <summary>The field of a survey's report, and the value in it, that say that somebody has to look at once.</summary>
public sealed record SurveyFlag
{
    public required string Field { get; init; }

    public required string Value { get; init; }
}
