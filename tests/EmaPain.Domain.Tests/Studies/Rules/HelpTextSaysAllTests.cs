using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class HelpTextSaysAllTests : RuleTests<HelpTextSaysAll>
{
    [Fact]
    public void Help_without_the_way_out_is_refused() =>
        Refuses("/texts/help/en", study => study.Set("/texts/help/en", "Call {sitePhone}. Not watched 24/7. In crisis 988."));

    [Fact]
    public void Help_without_the_crisis_line_is_refused() =>
        Refuses("/texts/help/en", study => study.Set("/texts/help/en", "Call {sitePhone}. Not watched 24/7. STOP to end."));

    [Fact]
    public void Help_that_lets_people_believe_in_a_watch_is_refused() =>
        Refuses("/texts/help/en", study => study.Set("/texts/help/en", "Call {sitePhone}. STOP to end. In crisis 988."));
}
