using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class IdsAreUniqueTests : RuleTests<IdsAreUnique>
{
    [Fact]
    public void Two_scales_of_one_id_are_refused() =>
        Refuses("/scales/1/id", study => study.Set("/scales/1/id", "rating-1-5"));

    [Fact]
    public void Items_that_differ_in_case_only_are_refused() =>
        Refuses("/instruments/0/items/1/id", study => study.Set("/instruments/0/items/1/id", "PST.Pain"));

    [Fact]
    public void A_role_may_be_called_like_an_arm() =>
        Accepts(study => study.Set("/roles/0/id", "wait-list"));
}
