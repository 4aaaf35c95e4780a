using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Compensation;

/// <summary>What was paid and is taken back, and what is then earned again.</summary>
public sealed class OverpaymentTests
{
    private static readonly CompensationRule InTwos = PaidStudy.Of(CompensationEvent.Streak, 300) with { InARow = 2 };

    [Fact]
    public void A_week_that_is_lost_after_its_payout_and_then_earned_again_pays_once()
    {
        var study = PaidStudy.With(PaidStudy.Weekly);
        var lost = PaidStudy.Person("x").Judged(study).Paid("march").Now("-").Judged(study);
        Assert.Equal((0, 500, 500), Sums(lost));

        Assert.Equal((0, 500, 0), Sums(lost.Now("x").Judged(study)));
    }

    [Theory]
    [InlineData("-xx", "xxx")]
    [InlineData("xhx", "xxx")]
    [InlineData("xhhx", "xxhx")]
    public void A_streak_that_ends_elsewhere_after_its_payout_pays_once(string before, string after)
    {
        var study = PaidStudy.With(InTwos);

        Assert.Equal((0, 300, 0), Sums(PaidStudy.Person(before).Judged(study).Paid("march").Now(after).Judged(study)));
    }

    [Fact]
    public void A_week_more_before_two_paid_streaks_pays_only_the_third()
    {
        var study = PaidStudy.With(InTwos);

        Assert.Equal((300, 600, 0), Sums(PaidStudy.Person("-xxxxx").Judged(study).Paid("march").Now("xxxxxx").Judged(study)));
    }

    [Theory]
    [InlineData("x-xx")]
    [InlineData("x---", "x-xx")]
    public void A_streak_of_other_weeks_is_paid_whole_whether_judged_in_one_go_or_in_two(params string[] lives)
    {
        var study = PaidStudy.With(InTwos);
        var paid = PaidStudy.Person("xx--").Judged(study).Paid("march");

        Assert.Equal((300, 300, 300), Sums(lives.Aggregate(paid, (person, life) => person.Now(life).Judged(study))));
    }

    [Theory]
    [InlineData("-x")]
    [InlineData("--", "-x")]
    [InlineData("xx", "-x")]
    public void What_was_paid_and_lost_lessens_no_other_week_in_whatever_order_the_news_comes(params string[] lives)
    {
        var study = PaidStudy.With(PaidStudy.Weekly);
        var paid = PaidStudy.Person("x-").Judged(study).Paid("march");

        Assert.Equal((500, 500, 500), Sums(lives.Aggregate(paid, (person, life) => person.Now(life).Judged(study))));
    }

    [Theory]
    [InlineData(500, null, null)]
    [InlineData(null, 500, null)]
    [InlineData(null, null, 500)]
    public void Money_that_was_paid_frees_no_cap(int? rule, int? study, int? year)
    {
        var capped = PaidStudy.With(PaidStudy.Weekly with { CapCents = rule });
        capped = capped with { Compensation = capped.Compensation with { CapCents = study, YearCapCents = year } };
        var lost = PaidStudy.Person("xx").Judged(capped).Paid("march").Now("-x").Judged(capped);
        Assert.Equal((0, 500, 500), Sums(lost));

        Assert.Equal((0, 500, 0), Sums(lost.Now("xx").Judged(capped)));
    }

    [Fact]
    public void A_streak_that_ends_elsewhere_finds_room_under_its_own_cap()
    {
        var study = PaidStudy.With(InTwos with { CapCents = 300 });
        var moved = PaidStudy.Person("-xx").Judged(study).Paid("march").Now("xxx").Judged(study);

        Assert.Equal((0, 300, 0), Sums(moved));
        Assert.Equal(300, Account.Earned(moved.Ledger));
    }

    [Fact]
    public void What_staff_took_back_before_a_payout_is_not_written_off()
    {
        var study = PaidStudy.With(PaidStudy.Weekly);
        var earned = PaidStudy.Person("x").Judged(study);

        Assert.Equal((0, 0, 0), Sums(earned.With(PaidStudy.Entry(EntryType.Adjusted, "travel", -500)).Judged(study)));
    }

    [Fact]
    public void A_book_that_paid_one_week_twice_before_claims_were_told_apart_owes_nothing_and_lessens_nothing()
    {
        var study = PaidStudy.With(PaidStudy.Weekly);
        var lost = PaidStudy.Person("x").Judged(study).Paid("march").Now("-").Judged(study);
        var again = lost.With(PaidStudy.Entry(EntryType.Earned, "week-1", 500) with { Rule = PaidStudy.Weekly.Id }).Paid("april").Now("x").Judged(study);
        Assert.Equal((0, 1000, 500), Sums(again));

        Assert.Equal((500, 1000, 500), Sums(again.Now("xx").Judged(study)));
    }

    [Theory]
    [InlineData("week-1", -500)]
    [InlineData("travel", -500)]
    [InlineData("week-1", -200)]
    [InlineData("travel", -200)]
    public void What_staff_took_back_by_hand_is_not_taken_back_again_by_a_rule(string cause, int cents)
    {
        var study = PaidStudy.With(PaidStudy.Weekly);
        var lost = PaidStudy.Person("x").Judged(study).With(PaidStudy.Entry(EntryType.Adjusted, cause, cents)).Now("-").Judged(study);

        Assert.Equal((0, 0, 0), Sums(lost));
        Assert.DoesNotContain(lost.Ledger, entry => entry.Type == EntryType.Overpaid);
        Assert.Equal((500 + cents, 0, 0), Sums(lost.Now("x").Judged(study)));
    }

    [Fact]
    public void What_staff_took_back_for_a_week_counts_before_the_rule_takes_back_a_part_of_it()
    {
        var study = PaidStudy.With(PaidStudy.Weekly with { Prorated = Proration.Share });
        var earned = PaidStudy.Person("x").Judged(study).With(PaidStudy.Entry(EntryType.Adjusted, "week-1", -167));

        Assert.Equal((333, 0, 0), Sums(earned.Now("2").Judged(study)));
        Assert.Equal((166, 0, 0), Sums(earned.Now("1").Judged(study)));
    }

    [Fact]
    public void A_paid_week_that_staff_took_back_from_another_is_not_written_off_when_it_is_lost()
    {
        var study = PaidStudy.With(PaidStudy.Weekly);
        var settled = PaidStudy.Person("x").Judged(study).Paid("march").Now("xx").Judged(study).With(PaidStudy.Entry(EntryType.Adjusted, "week-1", -500));
        var lost = settled.Now("-x").Judged(study);

        Assert.DoesNotContain(lost.Ledger, entry => entry.Type == EntryType.Overpaid);
        Assert.Equal((0, 500, 0), Sums(lost));
        Assert.Equal((0, 500, 500), Sums(lost.Now("--").Judged(study)));
    }

    private static (int Owed, int Paid, int WrittenOff) Sums(Participation person) =>
        (Account.Owed(person.Ledger), Account.Paid(person.Ledger), person.Ledger.Where(entry => entry.Type == EntryType.Overpaid).Sum(entry => entry.Cents));
}
