namespace EmaPain.Domain.Ids;

/// <summary>One planned contact of a participation, for example <c>week-3</c> or <c>assessment-baseline</c>.</summary>
public readonly record struct OccasionId(string Value) : IId<OccasionId>
{
    public static OccasionId From(string value) => new(value);

    public override string ToString() => Value;
}
