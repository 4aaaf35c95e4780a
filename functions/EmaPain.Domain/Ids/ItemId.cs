namespace EmaPain.Domain.Ids;

/// <summary>An item with its instrument in front, for example <c>PST.pain</c>.</summary>
public readonly record struct ItemId(string Value) : IId<ItemId>
{
    public static ItemId From(string value) => new(value);

    public override string ToString() => Value;
}
