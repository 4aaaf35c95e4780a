namespace EmaPain.Domain.Ids;

/// <summary>An alert; opaque, so that it may stand in a mail.</summary>
public readonly record struct AlertId(string Value) : IId<AlertId>
{
    public static AlertId From(string value) => new(value);

    public override string ToString() => Value;
}
