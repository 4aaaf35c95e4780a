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
        var old = PaidStudy.Person("xx").Judged(Yearly, Instant.FromUtc(2026, 12, 31, 20, 0));
        var next = old.Now("xxxx").Judged(Yearly, Instant.FromUtc(2027, 1, 1, 12, 0));

        Assert.Equal(["Earned week-1 500", "Capped week-2 300", "Earned week-3 500", "Capped week-4 300"], next.Lines());
    }

    [Fact]
    public void The_year_is_that_of_the_place_and_not_of_UTC()
    {
        var newYearsEve = PaidStudy.Person("xx").Judged(Yearly, Instant.FromUtc(2027, 1, 1, 3, 0));

        Assert.Equal(["Earned week-1 500", "Capped week-2 300"], newYearsEve.Lines());
        Assert.Equal("Earned week-3 500", newYearsEve.Now("xxx").Judged(Yearly, Instant.FromUtc(2027, 1, 1, 6, 0)).Lines().Last());
    }

    [Fact]
    public void What_a_later_years_reversal_frees_fills_up_the_year_that_it_was_booked_in()
    {
        var old = PaidStudy.Person("xx").Judged(Yearly, Instant.FromUtc(2026, 12, 1, 12, 0));
        var next = old.Now("-x").Judged(Yearly, Instant.FromUtc(2027, 2, 1, 12, 0));

        Assert.Equal(["Earned week-1 500", "Capped week-2 300", "Reversed week-1 -500", "Earned week-2 200"], next.Lines());
    }
}
