using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Compensation;

/// <summary>The account book read as a whole; every amount is a fold over its entries, in US cents.</summary>
public static class Account
{
    /// <summary>What was earned and is not paid yet: the sum of all entries.</summary>
    public static int Balance(IEnumerable<LedgerEntry> entries) => entries.Sum(entry => entry.Cents);

    /// <summary>What was earned so far, paid or not; the caps are about this.</summary>
    public static int Earned(IEnumerable<LedgerEntry> entries) => entries.Where(IsOfEarning).Sum(entry => entry.Cents);

    /// <summary>What was paid.</summary>
    public static int Paid(IEnumerable<LedgerEntry> entries) => -entries.Where(entry => entry.Payment is not null).Sum(entry => entry.Cents);

    /// <summary>What is in a payout, and neither paid nor failed.</summary>
    public static int OnItsWay(IReadOnlyCollection<LedgerEntry> entries) =>
        entries.Where(entry => entry.Type == EntryType.Approved && StatusOf(entries, entry.Payment!) == PaymentStatus.Approved).Sum(entry => entry.Payment!.Cents);

    /// <summary>What can be put into a payout now; never negative.</summary>
    public static int Owed(IReadOnlyCollection<LedgerEntry> entries) => Balance(entries) - OnItsWay(entries);

    /// <summary>How far a payment has come, by the last entry about it; one that was restored is where it was before it failed.</summary>
    public static PaymentStatus StatusOf(IEnumerable<LedgerEntry> entries, Payment payment) =>
        entries.Where(entry => entry.Payment?.Payout == payment.Payout).Aggregate((Now: PaymentStatus.Approved, Before: PaymentStatus.Approved), (status, entry) => entry.Type switch
        {
            EntryType.Approved => status,
            EntryType.Disbursed => (PaymentStatus.Disbursed, status.Now),
            EntryType.Failed => (PaymentStatus.Failed, status.Now),
            EntryType.Restored => (status.Before, status.Now),
            var other => throw new InvalidOperationException($"No payment is {other}."),
        }).Now;

    /// <summary>What the rules gave for an occasion, and staff credited for it.</summary>
    public static int PaidFor(IEnumerable<LedgerEntry> entries, OccasionId occasion) => Balance(entries.Where(entry => IsPayFor(entry, occasion)));

    /// <summary>Whether an entry is about what an occasion earned.</summary>
    public static bool IsPayFor(LedgerEntry entry, OccasionId occasion) => IsOfEarning(entry) && entry.Cause == occasion.Value;

    /// <summary>Whether an entry says what was earned, as against what was paid.</summary>
    public static bool IsOfEarning(LedgerEntry entry) =>
        entry.Type is EntryType.Earned or EntryType.Capped or EntryType.Reversed or EntryType.Adjusted;
}
