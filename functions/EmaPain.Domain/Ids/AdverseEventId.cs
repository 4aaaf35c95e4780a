namespace EmaPain.Domain.Ids;

/// <summary>An adverse event; opaque, so that it may stand in a mail.</summary>
public readonly record struct AdverseEventId(string Value) : IId<AdverseEventId>
{
    public static AdverseEventId From(string value) => new(value);

    public override string ToString() => Value;
}
