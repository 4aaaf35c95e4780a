namespace EmaPain.Domain.Ids;

/// <summary>One line of the account book, computed from study, participant, event, rule and revision.</summary>
public readonly record struct EntryId(string Value) : IId<EntryId>
{
    public static EntryId From(string value) => new(value);

    public override string ToString() => Value;
}
