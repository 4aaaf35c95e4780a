using EmaPain.Oracle.Expected;
using NodaTime;

namespace EmaPain.Oracle.Living;

/// <summary>What a person has earned by the published pay rules, and when.</summary>
internal sealed class Purse(Life life)
{
    private readonly PayRules rules = new(life);
    private readonly List<(ExpectedEntry Entry, int Year)> book = [];

    public IEnumerable<ExpectedEntry> Entries => book.Select(line => line.Entry);

    public int PaidFor(string cause) => Sum(entry => entry.Cause == cause);

    /// <summary>Takes back what is not earned any more, then books everything that is earned and not booked, up to the caps.</summary>
    public void Settle()
    {
        var before = book.Count;
        var earned = rules.Read().ToList();
        foreach (var one in earned.Where(one => BookedFor(one) > one.Cents))
        {
            Book("reversed", one, one.Cents - BookedFor(one));
        }

        foreach (var one in earned.Where(one => BookedFor(one) < one.Cents))
        {
            var missing = one.Cents - BookedFor(one);
            var room = Room(one);
            if (room > 0 || !IsKnown(one))
            {
                Book(missing <= room ? "earned" : "capped", one, Math.Min(missing, room));
            }
        }

        life.ThankFor([.. book.Skip(before).Where(line => line.Entry.Cents > 0).Select(line => line.Entry.Cause)]);
    }

    private int Room(Earned one) => Math.Max(0, new[]
    {
        Left(life.Study.Compensation.CapCents, Sum(_ => true)),
        Left(life.Study.Compensation.YearCapCents, book.Where(line => line.Year == YearOf(one)).Sum(line => line.Entry.Cents)),
        Left(one.Rule.CapCents, Sum(entry => entry.Rule == one.Rule.Id)),
    }.Min());

    private static int Left(int? cap, int used) => cap is { } most ? most - used : int.MaxValue;

    private void Book(string type, Earned one, int cents) => book.Add((new ExpectedEntry(type, one.Rule.Id, one.Cause, cents), YearOf(one)));

    /// <summary>All that is booked for one cause belongs to the year in which it was booked first.</summary>
    private int YearOf(Earned one) =>
        IsKnown(one) ? book.First(line => IsOf(line.Entry, one)).Year : Instant.FromDateTimeOffset(life.Timeline.Now).InZone(PayZone).Year;

    private DateTimeZone PayZone => DateTimeZoneProviders.Tzdb[life.Study.SiteOf(life.Person.Site).Zone ?? life.Person.Zone];

    private int BookedFor(Earned one) => Sum(entry => IsOf(entry, one));

    private bool IsKnown(Earned one) => Entries.Any(entry => IsOf(entry, one));

    private static bool IsOf(ExpectedEntry entry, Earned one) => entry.Rule == one.Rule.Id && entry.Cause == one.Cause;

    private int Sum(Func<ExpectedEntry, bool> which) => Entries.Where(which).Sum(entry => entry.Cents);
}
