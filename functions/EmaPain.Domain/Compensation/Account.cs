namespace EmaPain.Domain.Compensation;

/// <summary>The account book read as a whole.</summary>
public static class Account
{
    /// <summary>The sum of all entries in US cents.</summary>
    public static int Balance(IEnumerable<LedgerEntry> entries) => entries.Sum(entry => entry.Cents);
}
