using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>What staff credit and take back by hand.</summary>
public sealed class AdjustmentTests
{
    private readonly Trial trial = Trial.Active("mission-reconnect");

    [Fact]
    public void An_adjustment_needs_a_reason_an_amount_and_room_under_the_cap()
    {
        Assert.Equal("bad-cause", Adjust(500, "Pain was bad").Refusal!.Code);
        Assert.Equal("bad-amount", Adjust(0, "travel").Refusal!.Code);
        Assert.Equal("above-cap", Adjust(14001, "travel").Refusal!.Code);
        Assert.Equal("not-owed", Adjust(-1, "travel").Refusal!.Code);
        Assert.Null(Adjust(14000, "travel").Refusal);
        Assert.Null(Adjust(-14000, "travel").Refusal);
        Assert.Equal(0, Account.Balance(trial.Person.Ledger));
    }

    [Fact]
    public void What_staff_credited_for_an_occasion_is_not_earned_once_more()
    {
        Adjust(500, "week-1");
        Earn("week-1");

        Assert.Equal(500, Account.Balance(trial.Person.Ledger));
    }

    [Fact]
    public void What_a_rule_paid_for_an_occasion_is_not_credited_once_more()
    {
        Earn("week-1");
        var refusal = Adjust(500, "week-1").Refusal!;

        Assert.Equal("paid-by-rule", refusal.Code);
        Assert.Equal(
            "The study's rules leave $0.00 open for week-1 of p-1; credit at most that, or give another reason than an occasion.", refusal.Sentence);
        Assert.Null(Adjust(500, "travel").Refusal);
        Assert.Equal(1000, Account.Balance(trial.Person.Ledger));
    }

    [Fact]
    public void An_occasion_that_was_not_done_is_credited_up_to_what_its_rules_give_and_once()
    {
        Assert.Equal("paid-by-rule", Adjust(501, "week-1").Refusal!.Code);
        Assert.Null(Adjust(300, "week-1").Refusal);
        Assert.Equal("paid-by-rule", Adjust(201, "week-1").Refusal!.Code);
        Assert.Null(Adjust(200, "week-1").Refusal);
        Assert.Null(Adjust(-500, "week-1").Refusal);
        Assert.Null(Adjust(500, "week-1").Refusal);
        Assert.Equal(500, Account.Balance(trial.Person.Ledger));
    }

    [Theory]
    [InlineData("123-45-6789")]
    [InlineData("id-123456789")]
    [InlineData("12-3456789")]
    [InlineData("de89370400440532013000")]
    [InlineData("acct-0012-3456-78")]
    [InlineData("813-555-0142")]
    public void A_cause_that_looks_like_a_number_of_a_person_is_refused(string cause) => Assert.Equal("bad-cause", Adjust(500, cause).Refusal!.Code);

    [Theory]
    [InlineData("week-03")]
    [InlineData("week3")]
    [InlineData("week-33")]
    [InlineData("base-line")]
    [InlineData("assessment-week-12")]
    public void A_cause_that_looks_like_an_occasion_and_is_none_of_the_persons_is_refused(string cause) => Assert.Equal("bad-cause", Adjust(500, cause).Refusal!.Code);

    [Fact]
    public void What_the_rule_gave_for_the_interview_is_not_credited_by_hand_as_well()
    {
        trial.Record(new StaffRecord.InterviewCompleted());
        trial.JudgeMoney("interview");
        Assert.Equal("paid-by-rule", Adjust(500, "interview").Refusal!.Code);
        Assert.Null(Adjust(-500, "interview").Refusal);
        Assert.Null(Adjust(500, "interview").Refusal);
    }

    [Theory]
    [InlineData("travel-2026-03-09")]
    [InlineData("parking-12")]
    [InlineData("travel-2026-03-09-to-2026-03-11")]
    public void A_date_or_a_short_number_may_stand_in_a_cause(string cause) => Assert.Null(Adjust(500, cause).Refusal);

    private Decision Adjust(int cents, string cause) => trial.Record(new StaffRecord.Adjustment(cents, cause));

    private void Earn(string occasion)
    {
        trial.Now = trial.Occasion(occasion).Planned;
        trial.Tick();
        trial.Says("3 3 3");
        trial.JudgeMoney(occasion);
    }
}
