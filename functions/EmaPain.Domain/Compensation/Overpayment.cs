using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>
/// Money that was taken back after it was on its way. It is written off: no later payment for anything else is the smaller for it. The
/// write-off ends where that payment fails, or where the same claim holds again, so that nothing is paid twice.
/// </summary>
public static class Overpayment
{
    public static readonly RuleId Rule = new("overpaid");

    /// <summary>
    /// The entries that are missing from the account book, one for each cause; none: what is written off is right. Entries from before causes
    /// were told apart stand for all of them together.
    /// </summary>
    public static ImmutableArray<LedgerEntry> Missing(StudyDefinition study, Participation person, IReadOnlyCollection<LedgerEntry> book, Instant now)
    {
        var written = book.Where(entry => entry.Type == EntryType.Overpaid).ToList();
        var open = new OrderedDictionary<string, int>();
        foreach (var part in PaidParts.Of(study, person, book).WrittenOff)
        {
            open[part.Cause] = open.GetValueOrDefault(part.Cause) + part.Cents;
        }

        foreach (var entry in written)
        {
            open[entry.Cause] = open.GetValueOrDefault(entry.Cause) - entry.Cents;
        }

        CoverFrom(open, Rule.Value);
        return [.. open.Where(cause => cause.Value != 0).Select((cause, place) => new LedgerEntry(
            IdOf(person, written.Count + 1 + place), EntryType.Overpaid, Rule, 1, cause.Key, cause.Value, now))];
    }

    /// <summary>What stands too much under the one name covers what other causes lack.</summary>
    private static void CoverFrom(OrderedDictionary<string, int> open, string all)
    {
        foreach (var (cause, lacks) in open.Where(cause => cause.Value > 0).ToList())
        {
            var covered = Math.Clamp(-open.GetValueOrDefault(all), 0, lacks);
            if (covered > 0)
            {
                open[cause] -= covered;
                open[all] += covered;
            }
        }
    }

    private static EntryId IdOf(Participation person, int number) => new(NameBasedId.Of("entry", person.Key.ToString(), Rule.Value, $"{number}").ToString());
}
