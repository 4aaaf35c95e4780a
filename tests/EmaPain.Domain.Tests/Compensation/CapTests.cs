using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

public sealed class CapTests
{
    private static readonly StudyDefinition Yearly = PaidStudy.With(PaidStudy.Weekly) is var study
        ? study with { Compensation = study.Compensation with { YearCapCents = 800 } }
        : throw new InvalidOperationException();

    [Fact]
    public void A_rules_own_cap_cuts_visibly_and_leaves_other_rules_alone()
    {
        var study = PaidStudy.With(PaidStudy.Weekly with { CapCents = 800 }, PaidStudy.Of(CompensationEvent.Completion, 100) with { MinimumOccasions = 3 });

        Assert.Equal(
            ["Earned week-1 500", "Capped week-2 300", "Capped week-3 0", "Earned completion 100"], PaidStudy.Person("xxx").Judged(study).Lines());
    }

    [Fact]
    public void What_a_reversal_frees_fills_up_what_the_rules_cap_cut()
    {
        var study = PaidStudy.With(PaidStudy.Weekly with { CapCents = 800 });

        Assert.Equal(
            ["Earned week-1 500", "Capped week-2 300", "Capped week-3 0", "Reversed week-1 -500", "Earned week-2 200", "Capped week-3 300"],
            PaidStudy.Person("xxx").Judged(study).Now("-xx").Judged(study).Lines());
    }

    [Fact]
    public void A_new_year_has_its_own_cap_and_does_not_pay_what_the_old_one_cut()
    {
        var (newYearsEve, newYear) = (Instant.FromUtc(2026, 12, 31, 20, 0), Instant.FromUtc(2027, 1, 1, 12, 0));
        var next = PaidStudy.Person("xx", newYearsEve).Judged(Yearly, newYearsEve).Now("xxxx", newYear).Judged(Yearly, newYear);

        Assert.Equal(["Earned week-1 500", "Capped week-2 300", "Earned week-3 500", "Capped week-4 300"], next.Lines());
    }

    [Fact]
    public void The_year_is_that_of_the_answer_however_late_it_is_booked()
    {
        var (newYearsEve, newYear) = (Instant.FromUtc(2026, 12, 31, 20, 0), Instant.FromUtc(2027, 1, 1, 12, 0));
        var old = PaidStudy.Person("xx", newYearsEve).Judged(Yearly, newYear);
        Assert.Equal(["Earned week-1 500", "Capped week-2 300"], old.Lines());
        Assert.Equal(newYearsEve, old.Ledger[0].EarnedAt);

        Assert.Equal(["Earned week-3 500", "Capped week-4 300"], old.Now("xxxx", newYear).Judged(Yearly, newYear).Lines().Skip(2));
    }

    [Fact]
    public void An_old_years_cap_holds_for_what_is_earned_in_it_and_booked_in_the_next()
    {
        var (december, january) = (Instant.FromUtc(2026, 12, 28, 20, 0), Instant.FromUtc(2027, 1, 2, 12, 0));
        var booked = PaidStudy.Person("x", december).Judged(Yearly, december).Now("xx", december).Judged(Yearly, january);

        Assert.Equal(["Earned week-1 500", "Capped week-2 300"], booked.Lines());
    }

    [Fact]
    public void The_year_is_that_of_the_place_and_not_of_UTC()
    {
        var (lastEvening, firstMorning) = (Instant.FromUtc(2027, 1, 1, 3, 0), Instant.FromUtc(2027, 1, 1, 6, 0));
        var newYearsEve = PaidStudy.Person("xx", lastEvening).Judged(Yearly, lastEvening);

        Assert.Equal(["Earned week-1 500", "Capped week-2 300"], newYearsEve.Lines());
        Assert.Equal("Earned week-3 500", newYearsEve.Now("xxx", firstMorning).Judged(Yearly, firstMorning).Lines().Last());
    }

    [Fact]
    public void What_a_later_years_reversal_frees_fills_up_the_year_that_it_was_earned_in()
    {
        var december = Instant.FromUtc(2026, 12, 1, 12, 0);
        var old = PaidStudy.Person("xx", december).Judged(Yearly, december);
        var next = old.Now("-x").Judged(Yearly, Instant.FromUtc(2027, 2, 1, 12, 0));

        Assert.Equal(["Earned week-1 500", "Capped week-2 300", "Reversed week-1 -500", "Earned week-2 200"], next.Lines());
    }

    [Fact]
    public void Caps_that_cross_leave_the_same_whether_judged_in_one_go_or_in_many()
    {
        var study = PaidStudy.With(Week("b", 2), Week("a", 1, 3) with { CapCents = 500 }) is var paid
            ? paid with { Compensation = paid.Compensation with { YearCapCents = 500 } }
            : throw new InvalidOperationException();
        var (first, second, newYear) = (Instant.FromUtc(2026, 12, 21, 20, 0), Instant.FromUtc(2026, 12, 28, 20, 0), Instant.FromUtc(2027, 1, 4, 20, 0));
        var (one, two, three) = (PaidStudy.Person("x", first), "xx", "xxx");

        var inMany = one.Judged(study, first).Now(two, second).Judged(study, second).Now(three, newYear).Judged(study, newYear);
        var inOneGo = one.Now(two, second).Now(three, newYear).Judged(study, newYear);

        Assert.Equal(inMany.Lines(), inOneGo.Lines());
    }

    private static CompensationRule Week(string id, params int[] weeks) =>
        PaidStudy.Weekly with { Id = new RuleId(id), Weeks = null, Occasions = [.. weeks.Select(week => new OccasionId($"week-{week}"))] };
}
