namespace EmaPain.Domain.Ids;

/// <summary>A response scale of a study file.</summary>
public readonly record struct ScaleId(string Value) : IId<ScaleId>
{
    public static ScaleId From(string value) => new(value);

    public override string ToString() => Value;
}
