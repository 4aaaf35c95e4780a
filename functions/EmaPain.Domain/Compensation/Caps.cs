using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>What the caps of rule, study and calendar year leave, as the book stands at the moment; what is written off was paid and counts.</summary>
/// <param name="study">Whose caps.</param>
/// <param name="person">Whose book.</param>
/// <param name="book">The book; entries may be added meanwhile.</param>
/// <param name="now">What staff credit now counts for its year.</param>
internal sealed class Caps(StudyDefinition study, Participation person, IReadOnlyList<LedgerEntry> book, Instant now)
{
    private readonly PayYear years = PayYear.Of(study, person);

    /// <summary>
    /// Cents that may still be booked for a claim; 0 and up. A claim counts for the year in which it was earned, whenever it is booked, and
    /// stays there; what a year's cap cut is not paid in the next one. What is written off of the claim itself pays it first, so that leaves
    /// it room.
    /// </summary>
    public int RoomFor(Claim claim)
    {
        var writtenOff = PaidParts.Of(study, person, book).WrittenOffBeside(claim).ToList();
        var ofRule = Account.Earned(book.Where(entry => Claim.IsOfRule(entry, claim.Rule.Id))) + Sum(writtenOff.Where(part => part.Rule == claim.Rule.Id));
        return Math.Min(Room(writtenOff, years.Of(book.FirstOrDefault(claim.IsOf)?.CountsAt ?? claim.EarnedAt ?? now)), Room(claim.Rule.CapCents, ofRule));
    }

    /// <summary>Cents that staff may still credit; 0 and up.</summary>
    public int Room() => Room([.. PaidParts.Of(study, person, book).WrittenOff], years.Of(now));

    private int Room(List<ClaimPart> writtenOff, int year) => Math.Min(
        Room(study.Compensation.CapCents, Account.Earned(book) + Sum(writtenOff)),
        Room(study.Compensation.YearCapCents, EarnedIn(year) + Sum(writtenOff.Where(part => YearOf(part) == year))));

    private int EarnedIn(int year) => book.Where(Account.IsOfEarning).GroupBy(Origin).Where(origin => years.Of(origin.First().CountsAt) == year).Sum(Account.Balance);

    private int YearOf(ClaimPart part) =>
        years.Of(book.FirstOrDefault(entry => Account.IsOfEarning(entry) && entry.Rule == part.Rule && entry.Cause == part.Cause)?.CountsAt ?? now);

    private static object Origin(LedgerEntry entry) => entry.Type == EntryType.Adjusted ? entry.Id : (entry.Rule, entry.Cause);

    private static int Sum(IEnumerable<ClaimPart> parts) => parts.Sum(part => part.Cents);

    private static int Room(int? cap, int used) => cap is { } most ? Math.Max(0, most - used) : int.MaxValue;
}
