namespace EmaPain.Domain.Ids;

/// <summary>What a participant is in the trial, for example a veteran or a partner.</summary>
public readonly record struct RoleId(string Value) : IId<RoleId>
{
    public static RoleId From(string value) => new(value);

    public override string ToString() => Value;
}
