using EmaPain.Cli.Output;

namespace EmaPain.Cli.Staff;

/// <summary>The roles that a change leaves without anybody: their alerts and tasks reach nobody.</summary>
internal static class Uncovered
{
    public static Sheet By(ChangedMember member) => new Sheet("Roles without anybody", ["role"]).Of(member.Uncovered, role => [role]);
}
