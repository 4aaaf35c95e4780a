namespace EmaPain.Domain.Ids;

/// <summary>An invitation to a survey elsewhere; opaque, since it stands in a link and at the survey's own system.</summary>
public readonly record struct SurveyId(string Value) : IId<SurveyId>
{
    public static SurveyId From(string value) => new(value);

    public override string ToString() => Value;
}
