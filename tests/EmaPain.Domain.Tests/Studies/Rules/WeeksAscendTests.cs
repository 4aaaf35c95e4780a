using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class WeeksAscendTests : RuleTests<WeeksAscend>
{
    [Fact]
    public void A_week_0_is_refused() =>
        Refuses("/occasions/1/weeks/0", study => study.Set("/occasions/1/weeks/0", 0));

    [Fact]
    public void A_repeated_week_is_refused() =>
        Refuses("/occasions/1/weeks/3", study => study.Set("/occasions/1/weeks/3", 3));
}
