using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class CrisisTextsNameHelpTests : RuleTests<CrisisTextsNameHelp>
{
    [Fact]
    public void A_crisis_text_without_988_is_refused() =>
        Refuses("/roles/0/crisis/en", study => study.Set("/roles/0/crisis/en", "Call 911."));

    [Fact]
    public void An_unknown_phone_gets_988_too() =>
        Refuses("/texts/unknownPhoneCrisis/en", study => study.Set("/texts/unknownPhoneCrisis/en", "Call 911."));

    [Fact]
    public void A_veterans_crisis_text_names_the_Veterans_Crisis_Line() =>
        Refuses("/roles/0/crisis/en", study => study.Set("/roles/0/crisis/en", "In crisis: call 988, or 911."));

    [Fact]
    public void A_crisis_text_of_two_segments_is_a_warning() =>
        Warns("/roles/0/crisis/en", study => study.Set("/roles/0/crisis/en", "Call 988, then 1." + new string('a', 152)));
}
