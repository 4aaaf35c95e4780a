using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class IdsAreSpelledTests : RuleTests<IdsAreSpelled>
{
    [Fact]
    public void A_slash_in_an_arm_is_refused() =>
        Refuses("/arms/0/id", study => study.Set("/arms/0/id", "a/b"));

    [Fact]
    public void A_tilde_in_a_site_is_refused() =>
        Refuses("/sites/1/id", study => study.Set("/sites/1/id", "a~b"));

    [Fact]
    public void An_upper_case_occasion_is_refused() =>
        Refuses("/occasions/0/id", study => study.Set("/occasions/0/id", "Baseline"));

    [Fact]
    public void A_line_feed_after_an_id_is_refused() =>
        Refuses("/scales/0/id", study => study.Set("/scales/0/id", "rating\n"));

    [Fact]
    public void A_staff_role_of_two_words_is_refused() =>
        Refuses("/alerts/levels/1/role", study => study.Set("/alerts/levels/1/role", "the clinician"));

    [Fact]
    public void An_item_without_its_dot_is_refused() =>
        Refuses("/instruments/0/items/0/id", study => study.Set("/instruments/0/items/0/id", "pain"));
}
