using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ZeroWordsNeedZeroTests : RuleTests<ZeroWordsNeedZero>
{
    [Fact]
    public void Words_of_absence_on_a_scale_from_1_are_refused() =>
        Refuses("/instruments/0/items/0/zeroWords", study => study.Set("/instruments/0/items/0/zeroWords", "absence"));
}
