namespace EmaPain.Domain.Ids;

/// <summary>An instrument of a study, for example <c>PST</c>.</summary>
public readonly record struct InstrumentId(string Value) : IId<InstrumentId>
{
    public static InstrumentId From(string value) => new(value);

    public override string ToString() => Value;
}
