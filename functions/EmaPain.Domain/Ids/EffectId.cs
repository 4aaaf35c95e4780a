namespace EmaPain.Domain.Ids;

/// <summary>One effect of a decision, computed from what caused it, so that deciding twice gives the same id.</summary>
public readonly record struct EffectId(string Value) : IId<EffectId>
{
    public static EffectId From(string value) => new(value);

    public override string ToString() => Value;
}
