namespace EmaPain.Domain.Ids;

/// <summary>A study, as its file names it: lower case letters, digits and hyphens.</summary>
public readonly record struct StudyId(string Value) : IId<StudyId>
{
    public static StudyId From(string value) => new(value);

    public override string ToString() => Value;
}
