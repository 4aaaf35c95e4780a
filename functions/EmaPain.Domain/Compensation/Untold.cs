using EmaPain.Domain.Participations;

namespace EmaPain.Domain.Compensation;

/// <summary>What was booked since a person was thanked last.</summary>
internal static class Untold
{
    /// <summary>Of what an occasion earned.</summary>
    public static IEnumerable<LedgerEntry> Of(Participation person, Occasion occasion) =>
        person.Ledger.Where(entry => Account.IsPayFor(entry, occasion.Id) && !(entry.At <= occasion.ThankedAt));

    /// <summary>
    /// Of rows that end at another occasion, for which the person was thanked already: the same answers for an earlier one made them full.
    /// </summary>
    public static IEnumerable<LedgerEntry> OfRows(Participation person, Occasion occasion) =>
        from other in person.Occasions
        where other is { Status: OccasionStatus.Completed, ThankedAt: not null } && other.Id != occasion.Id
        from entry in Of(person, other)
        where Of(person, occasion).Any(own => own.At == entry.At)
        select entry;

    /// <summary>Of bonuses for all occasions; whoever is thanked for an occasion is told of them as well.</summary>
    public static IEnumerable<LedgerEntry> OfBonuses(Participation person)
    {
        var last = person.Occasions.Select(occasion => occasion.ThankedAt).Append(person.BonusThankedAt).Max();
        return person.Ledger.Where(entry => Account.IsOfEarning(entry) && entry.Cause == CompensationJudge.Completion && !(entry.At <= last));
    }
}
