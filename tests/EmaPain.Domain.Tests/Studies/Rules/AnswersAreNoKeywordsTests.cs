using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AnswersAreNoKeywordsTests : RuleTests<AnswersAreNoKeywords>
{
    [Fact]
    public void An_item_called_end_is_refused() =>
        Refuses("/instruments/0/items/0/names/en/0", study => study.Set("/instruments/0/items/0/names/en/0", "end"));

    [Fact]
    public void An_anchor_called_quit_is_refused() =>
        Refuses("/scales/0/maximumAnchor/en", study => study.Set("/scales/0/maximumAnchor/en", "Quit!"));

    [Fact]
    public void A_name_that_only_contains_a_keyword_is_fine() =>
        Accepts(study => study.Set("/instruments/0/items/0/names/en/0", "weekend pain"));
}
