using EmaPain.Local.Parts;

namespace EmaPain.Local.Commands;

/// <summary>Tells a user how to reach the three storage accounts.</summary>
internal static class Accounts
{
    /// <summary>One line per account.</summary>
    public static string Describe(Azurite storage) => $"""
        Storage accounts (connection strings; the key is the one that Azurite's documentation publishes):
          research    {storage.Research}
          operations  {storage.Operations}
          identity    {storage.Identity}
        """;
}
