namespace EmaPain.Domain.Ids;

/// <summary>A compensation or alert rule of a study file.</summary>
public readonly record struct RuleId(string Value) : IId<RuleId>
{
    public static RuleId From(string value) => new(value);

    public override string ToString() => Value;
}
