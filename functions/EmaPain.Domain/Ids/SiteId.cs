namespace EmaPain.Domain.Ids;

/// <summary>A site of the trial, with its own sender number and staff.</summary>
public readonly record struct SiteId(string Value) : IId<SiteId>
{
    public static SiteId From(string value) => new(value);

    public override string ToString() => Value;
}
