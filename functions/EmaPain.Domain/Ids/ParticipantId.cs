namespace EmaPain.Domain.Ids;

/// <summary>The pseudonym of a person in one study; never a name or a number that means something elsewhere.</summary>
public readonly record struct ParticipantId(string Value) : IId<ParticipantId>
{
    public static ParticipantId From(string value) => new(value);

    public override string ToString() => Value;
}
