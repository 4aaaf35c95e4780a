namespace EmaPain.Domain.Ids;

/// <summary>An arm of the trial.</summary>
public readonly record struct ArmId(string Value) : IId<ArmId>
{
    public static ArmId From(string value) => new(value);

    public override string ToString() => Value;
}
