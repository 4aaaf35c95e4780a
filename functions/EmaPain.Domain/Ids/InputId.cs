namespace EmaPain.Domain.Ids;

/// <summary>One thing that happened to a participation from outside; the same id is decided once.</summary>
public readonly record struct InputId(string Value) : IId<InputId>
{
    public static InputId From(string value) => new(value);

    public override string ToString() => Value;
}
