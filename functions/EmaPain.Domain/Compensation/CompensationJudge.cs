using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>Compares what the rules say with what is booked, and books the difference. Judging twice books nothing.</summary>
public static class CompensationJudge
{
    /// <summary>The cause that stands on an interview's entry.</summary>
    public const string Interview = "interview";

    /// <summary>The entries that are missing from the account book.</summary>
    public static ImmutableArray<LedgerEntry> Judge(StudyDefinition study, Participation person, Instant now)
    {
        var book = person.Ledger.ToList();
        var claims = study.Compensation.Rules.Where(rule => IsFor(rule, person)).SelectMany(rule => Claims(rule, study, person)).ToList();
        foreach (var claim in claims.Where(claim => !claim.Holds))
        {
            TakeBack(person, book, claim, now);
        }

        foreach (var claim in claims.Where(claim => claim.Holds))
        {
            Credit(study, person, book, claim, now);
        }

        return [.. book.Skip(person.Ledger.Length)];
    }

    private static bool IsFor(CompensationRule rule, Participation person) =>
        (rule.Roles.Count == 0 || rule.Roles.Contains(person.Role))
        && (rule.Arms.Count == 0 || (person.Arm is { } arm && rule.Arms.Contains(arm)));

    private static IEnumerable<Claim> Claims(CompensationRule rule, StudyDefinition study, Participation person) =>
        rule.On == CompensationEvent.Interview
            ? [new Claim(rule, Interview, person.InterviewedAt is not null)]
            : from id in rule.Occasions
              let occasion = person.OccasionOf(id)
              where occasion is not null
              select new Claim(rule, id.Value, Holds(rule, study, occasion));

    private static bool Holds(CompensationRule rule, StudyDefinition study, Occasion occasion)
    {
        if (rule.On == CompensationEvent.Assessment)
        {
            return occasion.Status == OccasionStatus.Completed && (rule.Late == LatePay.Paid || occasion.Reason != MissingReason.Late);
        }

        var items = study.InstrumentOf(rule.Instrument!.Value).Items;
        var counted = items.Count(item => occasion.CurrentAnswer(item.Id) is { } answer && (rule.Late == LatePay.Paid || answer.Timeliness == Timeliness.InWindow));
        return counted >= (rule.MinimumItems ?? items.Count);
    }

    private static void TakeBack(Participation person, List<LedgerEntry> book, Claim claim, Instant now)
    {
        var booked = Booked(book, claim);
        if (booked > 0)
        {
            book.Add(Entry(person, book, claim, EntryType.Reversed, -booked, now));
        }
    }

    private static void Credit(StudyDefinition study, Participation person, List<LedgerEntry> book, Claim claim, Instant now)
    {
        var open = claim.Rule.Cents - Booked(book, claim);
        var room = study.Compensation.CapCents is { } cap ? Math.Max(0, cap - Account.Balance(book)) : int.MaxValue;
        var isKnown = book.Any(entry => IsOf(entry, claim));
        if (open <= 0 || (isKnown && room == 0 && !WasReversed(book, claim)))
        {
            return;
        }

        book.Add(open <= room
            ? Entry(person, book, claim, EntryType.Earned, open, now)
            : Entry(person, book, claim, EntryType.Capped, room, now));
    }

    private static bool WasReversed(List<LedgerEntry> book, Claim claim) =>
        book.Last(entry => IsOf(entry, claim)).Type == EntryType.Reversed;

    private static int Booked(List<LedgerEntry> book, Claim claim) => Account.Balance(book.Where(entry => IsOf(entry, claim)));

    private static bool IsOf(LedgerEntry entry, Claim claim) => entry.Rule == claim.Rule.Id && entry.Cause == claim.Cause;

    private static LedgerEntry Entry(Participation person, List<LedgerEntry> book, Claim claim, EntryType type, int cents, Instant now)
    {
        var revision = book.Count(entry => IsOf(entry, claim)) + 1;
        var id = NameBasedId.Of("entry", person.Key.ToString(), claim.Cause, claim.Rule.Id.Value, $"{revision}");
        return new LedgerEntry(new EntryId(id.ToString()), type, claim.Rule.Id, claim.Rule.Version, claim.Cause, cents, now);
    }

    private sealed record Claim(CompensationRule Rule, string Cause, bool Holds);
}
