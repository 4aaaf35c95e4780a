using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AnchorsFitTests : RuleTests<AnchorsFit>
{
    [Fact]
    public void Nothing_is_counted_from_an_allocation_that_never_comes() =>
        Refuses("/occasions/0/anchor", study => study.Set("/occasions/0/anchor", "allocation"), WeeklyPstPeg);

    [Fact]
    public void A_study_with_arms_may_count_from_the_allocation() => Accepts(study => study.Set("/occasions/1/anchor", "allocation"));
}
