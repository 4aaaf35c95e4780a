using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

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

    /// <summary>
    /// Of what no answers by text earned: visits, surveys elsewhere, interviews and bonuses for all occasions. Whoever is thanked for an
    /// occasion is told of it as well; what was taken back since lessens no thanks for another.
    /// </summary>
    public static IEnumerable<LedgerEntry> OfOthers(Participation person)
    {
        return person.Ledger
            .Skip(person.EntriesWhenThanked ?? EntriesThen(person))
            .Where(entry => Account.IsOfEarning(entry) && IsOfAnother(person, entry.Cause))
            .GroupBy(entry => entry.Cause)
            .Where(entries => Account.Balance(entries) > 0)
            .SelectMany(entries => entries);
    }

    /// <summary>By the instants, as far as they go: an entry of the same instant may have come after the thanks.</summary>
    private static int EntriesThen(Participation person)
    {
        var last = person.Occasions.Select(occasion => occasion.ThankedAt).Append(person.BonusThankedAt).Max();
        return person.Ledger.Count(entry => entry.At <= last);
    }

    private static bool IsOfAnother(Participation person, string cause) =>
        cause is CompensationJudge.Completion or CompensationJudge.Interview || person.OccasionOf(new OccasionId(cause)) is { Kind: not OccasionKind.Texts };
}
