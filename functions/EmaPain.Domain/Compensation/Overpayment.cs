using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>
/// Money that was taken back after it was on its way. It is written off: no later payment is the smaller for it. What is written off is
/// what would be if payments that failed had never been, so that nothing unearned is paid again in their stead.
/// </summary>
public static class Overpayment
{
    public static readonly RuleId Rule = new("overpaid");

    /// <summary>The entry that is missing from the account book; none: what is written off is right.</summary>
    public static LedgerEntry? Missing(string person, IReadOnlyCollection<LedgerEntry> book, Instant now)
    {
        var written = book.Where(entry => entry.Type == EntryType.Overpaid).ToList();
        var open = Due(book) - written.Sum(entry => entry.Cents);
        return open == 0
            ? null
            : new LedgerEntry(IdOf(person, written.Count + 1), EntryType.Overpaid, Rule, 1, Rule.Value, open, now);
    }

    private static int Due(IReadOnlyCollection<LedgerEntry> book)
    {
        var failed = book.Where(entry => entry.Type == EntryType.Failed).Select(entry => entry.Payment!.Payout).ToHashSet();
        var (owed, due) = (0, 0);
        foreach (var entry in book.Where(entry => entry.Type != EntryType.Overpaid && (entry.Payment is null || !failed.Contains(entry.Payment.Payout))))
        {
            owed += entry.Type switch
            {
                EntryType.Approved => -entry.Payment!.Cents,
                EntryType.Disbursed => 0,
                _ => entry.Cents,
            };
            (owed, due) = (Math.Max(0, owed), due + Math.Max(0, -owed));
        }

        return due;
    }

    private static EntryId IdOf(string person, int number) => new(NameBasedId.Of("entry", person, Rule.Value, $"{number}").ToString());
}
