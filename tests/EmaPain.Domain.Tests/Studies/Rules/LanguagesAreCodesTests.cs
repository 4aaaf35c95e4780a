using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class LanguagesAreCodesTests : RuleTests<LanguagesAreCodes>
{
    [Fact]
    public void A_language_by_its_name_is_refused() =>
        Refuses("/languages/0", study => study.Set("/languages/0", "English"));

    [Fact]
    public void A_language_that_stands_there_twice_is_refused() =>
        Refuses("/languages/1", study => study.Append("/languages", "\"en\""));
}
