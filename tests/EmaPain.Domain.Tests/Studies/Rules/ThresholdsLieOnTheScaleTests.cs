using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ThresholdsLieOnTheScaleTests : RuleTests<ThresholdsLieOnTheScale>
{
    [Fact]
    public void A_value_above_the_scale_is_refused() =>
        Refuses("/alerts/rules/0/clauses/2/valueAtLeast", study => study.Set("/alerts/rules/0/clauses/2/valueAtLeast", 8));

    [Fact]
    public void A_rise_beyond_the_scale_is_refused() =>
        Refuses("/alerts/rules/0/clauses/1/riseFromBaseline", study => study.Set("/alerts/rules/0/clauses/1/riseFromBaseline", 5));

    [Fact]
    public void A_percentage_that_the_scale_has_no_room_for_is_refused() =>
        Refuses("/alerts/rules/1/clauses/0/percentFromBaseline", study => study.Set("/alerts/rules/1/clauses/0/percentFromBaseline", 2931), WeeklyPstPeg);

    [Fact]
    public void A_percentage_of_nothing_is_refused() =>
        Refuses("/alerts/rules/1/clauses/0/percentFromBaseline", study => study.Set("/alerts/rules/1/clauses/0/percentFromBaseline", 0), WeeklyPstPeg);
}
