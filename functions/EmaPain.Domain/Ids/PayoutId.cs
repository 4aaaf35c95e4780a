namespace EmaPain.Domain.Ids;

/// <summary>A payout of a study: everything that was approved for payment at one time.</summary>
public readonly record struct PayoutId(string Value) : IId<PayoutId>
{
    public static PayoutId From(string value) => new(value);

    public override string ToString() => Value;
}
