using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

/// <summary>A rule that pays weeks in a row, and whose length changes from one version of the study to the next.</summary>
public sealed class RowAcrossVersionsTests
{
    [Theory]
    [InlineData(2, 4, 2, "xxxx....", "week-2")]
    [InlineData(2, 4, 2, "xxxxxx..", "week-2 week-6")]
    [InlineData(3, 2, 3, "xxxx....", "week-3")]
    [InlineData(3, 2, 3, "xxxxx...", "week-3 week-5")]
    [InlineData(2, 3, 2, "x-xxx...", "week-5")]
    [InlineData(3, 2, 2, "xxx.....", "")]
    [InlineData(2, 2, 1, "xx......", "week-2")]
    public void Weeks_that_an_earlier_version_paid_as_a_row_make_no_row_of_a_later_one(int before, int after, int moved, string weeks, string ends)
    {
        var study = Versions(before, after);

        Assert.Equal(ends, string.Join(' ', Person(weeks, moved).Judged(study).Ledger.Select(entry => entry.Cause)));
    }

    [Fact]
    public void A_week_that_is_no_more_of_the_earlier_row_is_free_for_the_later_one()
    {
        var study = Versions(2, 3);
        var paid = Person("xxxx....", 2).Judged(study);
        Assert.Equal(["Earned week-2 200"], paid.Lines());

        Assert.Equal(["Earned week-2 200", "Reversed week-2 -200", "Earned week-4 300"], paid.Now("-xxx....").Judged(study).Lines());
    }

    [Theory]
    [InlineData(4, 2, 8, "xxxx....", "x-xxxx..")]
    [InlineData(2, 4, 2, "xx......", "-xxxx...")]
    public void A_row_that_was_paid_and_ends_elsewhere_is_not_paid_again(int before, int after, int moved, string paid, string then)
    {
        var study = Versions(before, after, cents: 100);
        var person = Person(paid, moved).Judged(study).Paid("payout-1");
        Assert.Equal(100, Account.Paid(person.Ledger));

        Assert.Equal(0, Account.Owed(Lived(person.Now(then)).Judged(study).Ledger));
    }

    /// <summary>Between two ends that are paid lie as many weeks done as the row of the second has, whatever is corrected and whoever is moved when.</summary>
    [Fact]
    public void No_week_is_in_two_paid_rows() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Gen.Choose(0, 1_000_000).ListOf(8).ToArbitrary(), numbers =>
        {
            int[] lengths = [2 + (numbers[0] % 3), 2 + (numbers[1] % 3)];
            var moved = numbers[2] % 9;
            var study = Versions(lengths[0], lengths[1]);
            var weeks = string.Concat(Enumerable.Range(0, 8).Select(week => "xxxx-h"[(numbers[3] >> (2 * week)) % 6]));
            var person = Person(weeks[..(1 + (numbers[4] % 8))].PadRight(8, '.'), moved).Judged(study);
            person = Lived(person.Now(weeks)).Judged(study);
            var rows = person.Ledger.GroupBy(entry => entry.Cause).Where(entries => Account.Balance(entries) > 0)
                .Select(entries => int.Parse(entries.Key["week-".Length..], System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
            return rows.Select((end, place) => Done(weeks, place == 0 ? 0 : rows[place - 1], end) >= lengths[end <= moved ? 0 : 1]).All(holds => holds);
        }));

    private static int Done(string weeks, int after, int end) => weeks[after..end].Count(week => week == 'x');

    private static StudyDefinition Versions(int before, int after, int? cents = null)
    {
        var old = PaidStudy.With(Row(before, cents));
        return PaidStudy.With(Row(after, cents)) with { Version = old.Version + 1, Earlier = [old] };
    }

    private static CompensationRule Row(int length, int? cents) => PaidStudy.Of(CompensationEvent.Streak, cents ?? length * 100) with { InARow = length };

    /// <summary>Whoever was moved to the second version after so many weeks.</summary>
    private static Participation Person(string weeks, int moved)
    {
        var person = PaidStudy.Person(weeks);
        var planned = person.Occasions.Where(occasion => occasion.Id.Value.StartsWith("week-", StringComparison.Ordinal)).OrderBy(occasion => occasion.Planned).ToList();
        var until = moved == 0 ? planned[0].Planned - Duration.FromDays(1) : planned[moved - 1].Planned + Duration.FromDays(1);
        return Lived(person with { FormerVersions = [new FormerVersion(1, until)], StudyVersion = 2 });
    }

    /// <summary>All of it was asked when it was planned.</summary>
    private static Participation Lived(Participation person) => person with
    {
        Occasions = [.. person.Occasions.Select(occasion => occasion.Asked.IsEmpty && occasion.Status is OccasionStatus.Completed or OccasionStatus.Closed
            ? occasion with { Asked = [new AskedInstrument(new InstrumentId("PST"), new EffectId("text"), occasion.Planned, Delivery.Delivered)] } : occasion)],
    };
}
