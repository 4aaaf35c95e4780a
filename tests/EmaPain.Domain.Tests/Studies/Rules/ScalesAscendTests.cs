using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ScalesAscendTests : RuleTests<ScalesAscend>
{
    [Fact]
    public void A_maximum_at_the_minimum_is_refused() =>
        Refuses("/scales/0/maximum", study => study.Set("/scales/0/maximum", 1));

    [Fact]
    public void A_negative_minimum_is_refused() =>
        Refuses("/scales/0/minimum", study => study.Set("/scales/0/minimum", -5));
}
