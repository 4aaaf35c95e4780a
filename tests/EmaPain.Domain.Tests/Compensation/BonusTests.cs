using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Compensation;

public sealed class BonusTests
{
    [Theory]
    [InlineData("xxxx....", 1)]
    [InlineData("xxx-xxxx", 2)]
    [InlineData("xx-xx-xx", 0)]
    [InlineData("xxxxxx..", 2)]
    [InlineData("xxhx....", 1)]
    [InlineData("xxox....", 0)]
    [InlineData("xx2x....", 0)]
    [InlineData("hxhxhx..", 1)]
    [InlineData("xxix....", 1)]
    [InlineData("xIx.....", 1)]
    [InlineData("xi-xx...", 0)]
    public void Three_in_a_row_earn_a_bonus_each_time_and_a_hold_breaks_no_row(string weeks, int bonuses)
    {
        var study = PaidStudy.With(PaidStudy.Of(CompensationEvent.Streak, 300) with { InARow = 3 });

        Assert.Equal(bonuses * 300, Account.Balance(PaidStudy.Person(weeks).Judged(study).Ledger));
    }

    [Fact]
    public void A_week_that_counts_after_all_moves_the_row_and_what_was_booked_for_it()
    {
        var study = PaidStudy.With(PaidStudy.Of(CompensationEvent.Streak, 300) with { InARow = 2 });
        var person = PaidStudy.Person("-xx.....").Judged(study).Now("xxx.....").Judged(study);

        Assert.Equal(["Earned week-3 300", "Reversed week-3 -300", "Earned week-2 300"], person.Lines());
    }

    [Theory]
    [InlineData("xxxxxxxx", null, 800)]
    [InlineData("xxxxxxx.", null, 0)]
    [InlineData("xxxxxxx-", null, 0)]
    [InlineData("xxxxxxxh", null, 800)]
    [InlineData("xxxxxxxi", null, 800)]
    [InlineData("xxxxxxxo", null, 0)]
    [InlineData("xxxxxx..", 6, 800)]
    [InlineData("xxxxx-..", 6, 0)]
    [InlineData("hhhhhhhh", null, 0)]
    public void A_bonus_for_all_or_enough_weeks_is_earned_once(string weeks, int? atLeast, int cents)
    {
        var study = PaidStudy.With(PaidStudy.Of(CompensationEvent.Completion, 800) with { MinimumOccasions = atLeast });

        Assert.Equal(cents, Account.Balance(PaidStudy.Person(weeks).Judged(study).Ledger));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Proration.Share)]
    public void What_was_done_before_the_activation_is_not_the_whole(Proration? prorated)
    {
        var rule = PaidStudy.Of(CompensationEvent.Completion, 800);
        var study = PaidStudy.With(prorated is { } share ? rule with { Prorated = share } : rule);
        var person = PaidStudy.Person("xxxxxxxx");

        Assert.Equal(0, Account.Balance((person with { ActivatedAt = null, Occasions = [.. person.Occasions.Where(occasion => occasion.Id.Value == "week-1")] }).Judged(study).Ledger));
    }

    [Theory]
    [InlineData("xxx-----", 300)]
    [InlineData("xxx----.", 0)]
    [InlineData("xx------", 0)]
    [InlineData("xxxhhhhh", 800)]
    public void A_prorated_bonus_waits_for_the_end_and_pays_the_share_of_what_was_asked(string weeks, int cents)
    {
        var study = PaidStudy.With(PaidStudy.Of(CompensationEvent.Completion, 800) with { MinimumOccasions = 3, Prorated = Proration.Share });

        Assert.Equal(cents, Account.Balance(PaidStudy.Person(weeks).Judged(study).Ledger));
    }

    [Theory]
    [InlineData("2.......", null, 333)]
    [InlineData("1.......", null, 166)]
    [InlineData("-.......", null, 0)]
    [InlineData("1.......", 2, 0)]
    public void Some_answers_earn_their_share(string weeks, int? atLeast, int cents)
    {
        var study = PaidStudy.With(PaidStudy.Of(CompensationEvent.Answers, 500) with { MinimumItems = atLeast, Prorated = Proration.Share });

        Assert.Equal(cents, Account.Balance(PaidStudy.Person(weeks).Judged(study).Ledger));
    }

    [Fact]
    public void An_answer_that_is_added_adds_the_rest_of_its_share()
    {
        var study = PaidStudy.With(PaidStudy.Of(CompensationEvent.Answers, 500) with { Prorated = Proration.Share });

        Assert.Equal(["Earned week-1 166", "Earned week-1 334"], PaidStudy.Person("1").Judged(study).Now("x").Judged(study).Lines());
    }

    [Fact]
    public void Weeks_in_place_of_a_list_pay_the_same() => Assert.Equal(
        PaidStudy.Person("xx-x").Judged(PaidStudy.With(PaidStudy.Weekly)).Lines(),
        PaidStudy.Person("xx-x").Judged(PaidStudy.With(PaidStudy.Of(CompensationEvent.Answers, 500))).Lines());
}
