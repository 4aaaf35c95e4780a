using EmaPain.Local.Parts;

namespace EmaPain.Local.Commands;

/// <summary>Tells a user how to reach the three storage accounts.</summary>
internal static class Accounts
{
    /// <summary>One line per account.</summary>
    public static string Describe(Azurite storage) => $"""
        Storage accounts (connection strings; their keys are made anew at each start):
          research    {storage.Research}
          operations  {storage.Operations}
          identity    {storage.Identity}
        """;
}
