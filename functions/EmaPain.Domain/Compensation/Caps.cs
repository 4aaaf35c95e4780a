using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>What the caps of rule, study and calendar year leave, as the book stands at the moment.</summary>
/// <param name="study">Whose caps.</param>
/// <param name="person">Whose book.</param>
/// <param name="book">The book; entries may be added meanwhile.</param>
/// <param name="now">What is booked now counts for its year.</param>
internal sealed class Caps(StudyDefinition study, Participation person, IReadOnlyList<LedgerEntry> book, Instant now)
{
    private readonly PayYear years = PayYear.Of(study, person);

    /// <summary>
    /// Cents that may still be booked for a claim; 0 and up. A claim stays in the year in which it was first booked, so that what a year's
    /// cap cut is not paid in the next one.
    /// </summary>
    public int RoomFor(Claim claim)
    {
        var plan = study.Compensation;
        var first = book.FirstOrDefault(claim.IsOf);
        return Math.Max(0, Math.Min(
            Math.Min(Room(plan.CapCents, Account.Earned(book)), Room(plan.YearCapCents, EarnedIn(years.Of(first?.At ?? now)))),
            Room(claim.Rule.CapCents, Account.Earned(book.Where(entry => Claim.IsOfRule(entry, claim.Rule.Id))))));
    }

    /// <summary>Cents that staff may still credit; 0 and up.</summary>
    public int Room() => Math.Max(0, Math.Min(
        Room(study.Compensation.CapCents, Account.Earned(book)), Room(study.Compensation.YearCapCents, EarnedIn(years.Of(now)))));

    private int EarnedIn(int year) => book.Where(Account.IsOfEarning).GroupBy(Origin).Where(origin => years.Of(origin.First().At) == year).Sum(Account.Balance);

    private static object Origin(LedgerEntry entry) => entry.Type == EntryType.Adjusted ? entry.Id : (entry.Rule, entry.Cause);

    private static int Room(int? cap, int used) => cap is { } most ? most - used : int.MaxValue;
}
