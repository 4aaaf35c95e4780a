using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AnchorsFitTests : RuleTests<AnchorsFit>
{
    [Fact]
    public void Nothing_is_counted_from_an_allocation_that_never_comes() =>
        Refuses("/occasions/0/anchor", study => study.Set("/occasions/0/anchor", "allocation"), WeeklyPstPeg);

    [Theory]
    [InlineData("/occasions/1/notBefore", "activation")]
    [InlineData("/occasions/0/notBefore", "lastSession")]
    public void Only_a_session_holds_back_what_is_counted_in_weeks_or_months(string place, string anchor) => Refuses(place, study => study.Set(place, anchor));

    [Fact]
    public void A_study_with_arms_may_count_from_the_allocation() => Accepts(study => study.Set("/occasions/1/anchor", "allocation"));
}
