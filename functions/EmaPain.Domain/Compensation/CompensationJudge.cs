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

    /// <summary>The cause that stands on the entry of a bonus for all occasions.</summary>
    public const string Completion = "completion";

    /// <summary>The entries that are missing from the account book.</summary>
    public static ImmutableArray<LedgerEntry> Judge(StudyDefinition study, Participation person, Instant now)
    {
        var book = person.Ledger.ToList();
        var claims = Claims.Of(study, person);
        foreach (var claim in claims)
        {
            TakeBack(study, person, book, claim, now);
        }

        var caps = new Caps(study, person, book, now);
        // By when they were earned, bonuses for all occasions last since they are known last, so that where caps cross it does not matter in how
        // many goes they are judged.
        foreach (var claim in claims.OrderBy(claim => claim.Cause == Completion).ThenBy(claim => claim.EarnedAt ?? Instant.MaxValue))
        {
            Credit(person, book, claim, claims, caps, now);
        }

        return [.. book.Skip(person.Ledger.Length), .. Overpayment.Missing(study, person, book, now)];
    }

    private static void TakeBack(StudyDefinition study, Participation person, List<LedgerEntry> book, Claim claim, Instant now)
    {
        var tooMuch = Booked(book, claim) - claim.Cents;
        if (tooMuch > 0 && PaidParts.Of(study, person, book).ToTakeBack(claim, tooMuch) is var open && open > 0)
        {
            book.Add(Entry(person, book, claim, EntryType.Reversed, -open, now));
        }
    }

    private static void Credit(Participation person, List<LedgerEntry> book, Claim claim, List<Claim> claims, Caps caps, Instant now)
    {
        var open = Math.Min(claim.Cents - Booked(book, claim), OpenForCause(book, claim, claims));
        if (open <= 0)
        {
            return;
        }

        var room = caps.RoomFor(claim);
        if (room == 0 && book.Any(claim.IsOf) && !WasReversed(book, claim))
        {
            return;
        }

        book.Add(open <= room
            ? Entry(person, book, claim, EntryType.Earned, open, now)
            : Entry(person, book, claim, EntryType.Capped, room, now));
    }

    /// <summary>What all rules give for a cause, less what they gave and what staff credited for it: nothing is credited by hand and by rule.</summary>
    private static int OpenForCause(List<LedgerEntry> book, Claim claim, List<Claim> claims)
    {
        var credited = book.Where(entry => entry.Type == EntryType.Adjusted && entry.Cause == claim.Cause).Sum(entry => entry.Cents);
        return credited <= 0
            ? int.MaxValue
            : claims.Where(other => other.Cause == claim.Cause).Sum(other => other.Cents - Booked(book, other)) - credited;
    }

    private static bool WasReversed(List<LedgerEntry> book, Claim claim) => book.Last(claim.IsOf).Type == EntryType.Reversed;

    private static int Booked(List<LedgerEntry> book, Claim claim) => Account.Balance(book.Where(claim.IsOf));

    private static LedgerEntry Entry(Participation person, List<LedgerEntry> book, Claim claim, EntryType type, int cents, Instant now)
    {
        var revision = book.Count(claim.IsOf) + 1;
        var id = NameBasedId.Of("entry", person.Key.ToString(), claim.Cause, claim.Rule.Id.Value, $"{revision}");
        return new LedgerEntry(new EntryId(id.ToString()), type, claim.Rule.Id, claim.Rule.Version, claim.Cause, cents, now) { EarnedAt = claim.EarnedAt };
    }
}
