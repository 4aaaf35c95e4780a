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

    /// <summary>The entry that is missing from the account book; none: what is written off is right.</summary>
    public static LedgerEntry? Missing(StudyDefinition study, Participation person, IReadOnlyCollection<LedgerEntry> book, Instant now)
    {
        var written = book.Where(entry => entry.Type == EntryType.Overpaid).ToList();
        var open = PaidParts.Of(study, person, book).WrittenOff.Sum(each => each.Cents) - written.Sum(entry => entry.Cents);
        return open == 0
            ? null
            : new LedgerEntry(IdOf(person, written.Count + 1), EntryType.Overpaid, Rule, 1, Rule.Value, open, now);
    }

    private static EntryId IdOf(Participation person, int number) => new(NameBasedId.Of("entry", person.Key.ToString(), Rule.Value, $"{number}").ToString());
}
