using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ClausesSaySomethingTests : RuleTests<ClausesSaySomething>
{
    [Fact]
    public void A_clause_without_a_condition_on_the_value_is_refused() =>
        Refuses("/alerts/rules/0/clauses/0/valueAtLeast", study => study.Remove("/alerts/rules/0/clauses/0/riseFromBaseline"));

    [Fact]
    public void A_baseline_that_cannot_be_is_refused() =>
        Refuses("/alerts/rules/0/clauses/2/baselineAbove", study => study.Set("/alerts/rules/0/clauses/2/baselineAbove", 4));
}
