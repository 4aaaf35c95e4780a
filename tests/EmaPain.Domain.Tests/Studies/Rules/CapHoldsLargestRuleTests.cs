using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class CapHoldsLargestRuleTests : RuleTests<CapHoldsLargestRule>
{
    [Fact]
    public void A_cap_below_one_amount_is_refused() =>
        Refuses("/compensation/capCents", study => study.Set("/compensation/capCents", 1999));

    [Fact]
    public void A_cap_of_just_one_amount_is_accepted() =>
        Accepts(study => study.Set("/compensation/capCents", 2000));

    [Theory]
    [InlineData("/compensation/yearCapCents")]
    [InlineData("/compensation/rules/1/capCents")]
    public void A_cap_of_a_year_or_a_rule_below_one_amount_is_refused(string place) => Refuses(place, study => study.Set(place, 1999));
}
