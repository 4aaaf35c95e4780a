namespace EmaPain.Domain.Ids;

/// <summary>What a member of staff is answerable for, for example <c>clinician</c> or <c>on-call</c>.</summary>
public readonly record struct StaffRoleId(string Value) : IId<StaffRoleId>
{
    public static StaffRoleId From(string value) => new(value);

    public override string ToString() => Value;
}
