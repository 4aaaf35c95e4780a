using Azure.Data.Tables;
using EmaPain.Azure.Tables;

namespace EmaPain.Azure.Backups;

/// <summary>The accounts by the names that backups know them by.</summary>
internal static class AccountsInOrder
{
    public const string Operations = "operations";
    public const string Identity = "identity";
    public const string Research = "research";

    /// <summary>In the order in which they are read; participations are the first table of all.</summary>
    public static IEnumerable<(string Account, TableServiceClient Service, IReadOnlyList<string> Tables)> InOrder(this StorageAccounts accounts) =>
    [
        (Operations, accounts.Operations, TableNames.OfOperations),
        (Identity, accounts.Identity, TableNames.OfIdentity),
        (Research, accounts.Research, TableNames.OfResearch),
    ];
}
